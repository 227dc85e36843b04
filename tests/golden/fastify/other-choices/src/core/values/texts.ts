import { z } from "zod";
import { problem, type Problem } from "./problem.js";

interface TextRules {
  /** Lengths count Unicode characters, not the units of UTF-16. */
  readonly min?: number;
  readonly max?: number;
  /** Searched for: without `^` and `$` it may match anywhere. */
  readonly pattern?: string;
  /** White space at the ends is cut off before anything is checked. */
  readonly trim?: boolean;
}

const UNSTORABLE = /\0|\p{Surrogate}/u;
/** The pattern of text that has no other, for the document. */
export const WITHOUT_NUL = String.raw`^[^\x00]*$`;

/** Whether PostgreSQL can keep `text`: it has neither NUL nor half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** Any text that keeps the rules. */
export function text({ min = 0, max = Infinity, pattern, trim = false }: TextRules = {}) {
  const form = pattern === undefined ? null : new RegExp(pattern, "u");
  const find = (value: string): Problem | null => {
    const length = lengthOf(value);
    if (length < min) return ["too_short", `Should have at least ${characters(min)}`];
    if (length > max) return tooLong(max);
    if (!isStorable(value)) return ["format", "NUL and lone surrogates are not allowed"];
    if (form?.test(value) === false) return ["pattern", `Should match ${form.source}`];
    return null;
  };
  const start = trim ? z.string().trim() : z.string();
  // The length is that of what is left.
  const shown = pattern ?? (trim && min > 0 ? String.raw`\S` : null);
  return start.superRefine(problem(find)).meta({
    ...(min > 0 && { minLength: min }),
    ...(max < Infinity && { maxLength: max }),
    pattern: shown ?? WITHOUT_NUL,
    ...(shown !== null && { allOf: [{ pattern: WITHOUT_NUL }] }),
  });
}

/** Text of one form only, of at most `max` characters. */
function formed(pattern: string, max: number, message: string) {
  const form = new RegExp(pattern, "u");
  const find = (value: string): Problem | null => {
    if (lengthOf(value) > max) return tooLong(max);
    return isStorable(value) && form.test(value) ? null : ["format", message];
  };
  return z.string().superRefine(problem(find)).meta({ maxLength: max, pattern });
}

function lengthOf(text: string): number {
  return text.length - (text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
}

function tooLong(max: number): Problem {
  return ["too_long", `Should have at most ${characters(max)}`];
}

function characters(count: number): string {
  return count === 1 ? "1 character" : `${String(count)} characters`;
}

const HEX = "[0-9a-fA-F]{1,4}";
const IPV6 = [
  `(${HEX}:){7}${HEX}`,
  `(${HEX}:){1,7}:`,
  `(${HEX}:){1,6}(:${HEX}){1,1}`,
  `(${HEX}:){1,5}(:${HEX}){1,2}`,
  `(${HEX}:){1,4}(:${HEX}){1,3}`,
  `(${HEX}:){1,3}(:${HEX}){1,4}`,
  `(${HEX}:){1,2}(:${HEX}){1,5}`,
  `(${HEX}:){1,1}(:${HEX}){1,6}`,
  `:((:${HEX}){1,7}|:)`,
].join("|");
// What either Python or JavaScript takes for a blank: clients check the same pattern.
const BLANK = String.raw`\s\x00\x1c-\x1f\x85\ufeff`;
const USER = String.raw`([^${BLANK}/?#@\[\]\\]*@)?`;
const HOST = String.raw`([^${BLANK}/?#@:\[\]\\]+|\[(${IPV6})\])(:[0-9]{1,5})?`;

export const url = formed(
  String.raw`^[hH][tT][tT][pP][sS]?://${USER}${HOST}([/?#][^${BLANK}]*)?$`,
  2048,
  "Should be an absolute http or https URL",
);

/** The rule of the HTML standard, so that a browser's form and this API agree. */
export const email = formed(
  "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+" +
    "@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?" +
    String.raw`(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$`,
  254,
  "Should be an email address",
);

export const slug = formed(
  "^[a-z0-9]+(-[a-z0-9]+)*$",
  100,
  "Should be lower-case letters and digits, joined by hyphens",
);

/** In any case; kept in lower case. */
export const uuid = z.guid("Should be a UUID with hyphens").toLowerCase();

/** One of `values`. */
export function enumeration<const T extends readonly string[]>(values: T) {
  return z.enum(values, `Should be one of: ${values.join(", ")}`);
}
