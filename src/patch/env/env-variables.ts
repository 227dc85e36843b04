import { linesBelow } from "../line-insertion.js";
import type { Patcher, PatchOf, PatchResult } from "../patch.js";

type Env = PatchOf<"env">;

/** Adds variables to the file of the environment that new developers copy. */
export const envVariables: Patcher<"env"> = { patch, manual, errors: () => 0 };

function patch(text: string, { variables }: Env): PatchResult {
  const known = namesOf(text);
  const missing = variables.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return { kind: "present" };
  const body = text.replace(/^\uFEFF/, "");
  const gap = body.trim() === "" || /\n[ \t]*\r?\n$/.test(body) ? [] : [""];
  return {
    kind: "patched",
    insertions: [linesBelow(text, text.length, [...gap, ...missing.flatMap(linesOf)])],
  };
}

function linesOf({ name, value, comment }: Env["variables"][number]): readonly string[] {
  const comments = comment.split("\n").filter((line) => line.trim() !== "");
  return [...comments.map((line) => `# ${line.trim()}`), `${name}=${value}`];
}

/** A name that is given a value, or shown in a comment as one that can be; what stands between quotes names nothing. */
const ASSIGNED =
  /^[ \t]*(?:#[ \t]*)?(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:"(?:\\[^]|[^"\\])*"|'[^']*'|`[^`]*`|[^\n]*)/gm;

function namesOf(text: string): ReadonlySet<string> {
  return new Set([...text.replace(/^\uFEFF/, "").matchAll(ASSIGNED)].map(([, name]) => name ?? ""));
}

function manual({ path, variables }: Env): string {
  return [`In ${path}:`, ...variables.flatMap(linesOf).map((line) => `    ${line}`)].join("\n");
}
