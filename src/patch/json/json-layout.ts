import type { JsonObject } from "../../syntax/json/read-json-members.js";

/** How a JSON file is laid out. */
export interface JsonLayout {
  readonly eol: string;
  /** Blanks of one level. */
  readonly unit: string;
  /** What stands between a key and its value: ": " or ":". */
  readonly colon: string;
  /** What stands inside braces that open and close in one line; null where members have lines of their own. */
  readonly padding: string | null;
}

/** The layout that the members at the top of a file have; two blanks a level where there are none. */
export function jsonLayout(text: string, root: JsonObject): JsonLayout {
  const [first] = root.members;
  const eol = /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n";
  if (first === undefined) return { eol, unit: "  ", colon: ": ", padding: null };
  const lead = text.slice(root.start + 1, first.start);
  const key = /^"(?:[^"\\]|\\.)*"/.exec(text.slice(first.start))?.[0] ?? "";
  const colon = text.slice(first.start + key.length, first.valueStart).replace(/\s*[\r\n]\s*/, " ");
  return lead.includes("\n")
    ? { eol, unit: lead.slice(lead.lastIndexOf("\n") + 1) || "  ", colon, padding: null }
    : { eol, unit: "  ", colon, padding: lead };
}
