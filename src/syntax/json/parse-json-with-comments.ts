import { literalsOf } from "../typescript/read-literals.js";

/** The value of a JSON text as `tsconfig.json` may be written: with comments, commas at the end and a BOM. Undefined where it is none. */
export function parseJsonWithComments(text: string): unknown {
  let json = "";
  let end = 0;
  const literals = literalsOf(text).filter(({ kind }) => kind === "comment" || kind === "string");
  for (const { kind, from, to } of literals) {
    json += text.slice(end, from) + (kind === "string" ? text.slice(from, to) : " ");
    end = to;
  }
  return parsed(withoutLastCommas(json + text.slice(end)));
}

function withoutLastCommas(json: string): string {
  return json.replace(/("(?:\\.|[^"\\])*")|,(?=\s*[\]}])/g, (_, string: string | undefined) => string ?? "");
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
