import { LINE_LENGTH } from "./line-length.js";
import { itemsOf, outermost, withoutTexts } from "./brackets.js";

/** What several lines come to in one. */
export interface JoinedLines {
  readonly text: string;
  readonly count: number;
  /** Columns that it takes at most and at least: of a letter that is not ASCII two, or none. */
  readonly widest: number;
  readonly narrowest: number;
}

const NOT_ASCII = /[^\0-\x7f]/g;
const COMMENT = /^ *(?:\/\/|\/\*\*? |\* )/;
/** What a formatter would join: arguments, lists, imports. An object that begins a line stays as it is written. */
const OPENS = /[([]$|=>?$|^(?:import|export)(?: type)? \{$/;
/** What stays broken: several lists or objects of several items, in a list. */
const ROW = /^ +(?:\[.*,.*\]|\{.*,.*\}),?$/;
const STRING = /"(?:[^"\\]|\\.)*"/g;
/** A call on a line of its own. */
const CALL = /^ +\.\w+\(.*\)[;,]?$/;
const LINK = /^ *\??\./;
/** A function, a list spread, an object. */
const RICH = /\.\.\.|\{|=>/;
/** So many arguments a call may have that is an argument in a chain of one line; a call in that call none. */
const PLAIN_ARGUMENTS = 2;

/** The lines from an opening one on that a formatter would join if the result were not too long. */
export function joinedLines(lines: readonly string[], index: number): JoinedLines | null {
  const open = lines[index] ?? "";
  if (COMMENT.test(open)) return null;
  return OPENS.test(open) ? joinedBrackets(lines, index) : joinedChain(lines, index);
}

/** From an opening line to the line that closes it, with nothing in between that is broken itself. */
function joinedBrackets(lines: readonly string[], index: number): JoinedLines | null {
  const open = lines[index] ?? "";
  const next = (lines[index + 1] ?? "").trim();
  if (open.endsWith(" =") || (open.endsWith("=>") && next.endsWith(";")))
    return next.endsWith(";") ? joined([open, " ", next], 2) : null;
  const margin = /^ */.exec(open)?.[0] ?? "";
  const inside: string[] = [];
  for (const line of lines.slice(index + 1, index + 1 + LINE_LENGTH)) {
    if (line.startsWith(margin) && /^[)\]}]/.test(line.slice(margin.length))) {
      if (open.endsWith("[") && isTable(inside)) return null;
      const items = inside.map((item) => item.trim()).join(" ");
      const [before, after] = open.endsWith("{") ? [" ", " "] : [open.endsWith("=>") ? " " : "", ""];
      return joined([open, before, items.replace(/,$/, ""), after, line.trim()], inside.length + 2);
    }
    if (/[([{]$|\/\//.test(line) || LINK.test(line)) return null;
    inside.push(line);
  }
  return null;
}

function isTable(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line) => ROW.test(line.replace(STRING, "_")));
}

/** From the line before `.select(…)`, `.from(…)` to the last of such lines. */
function joinedChain(lines: readonly string[], index: number): JoinedLines | null {
  const open = lines[index] ?? "";
  if (LINK.test(open) || /^ *[)\]}]/.test(open)) return null;
  const calls: string[] = [];
  while (CALL.test(lines[index + 1 + calls.length] ?? ""))
    calls.push((lines[index + 1 + calls.length] ?? "").trim());
  // Without a sign at its end the chain goes on, with what is no plain call.
  if (!/[;,]$/.test(calls.at(-1) ?? "") || calls.some((call) => RICH.test(call))) return null;
  // Two calls stay on a line whatever their arguments.
  if (calls.length > 2 && calls.some(hasRichArgument)) return null;
  return joined([open, ...calls], calls.length + 1);
}

function hasRichArgument(call: string): boolean {
  const inside = call.slice(call.indexOf("(") + 1, call.lastIndexOf(")"));
  return itemsOf(inside).some((item) => isRich(item, PLAIN_ARGUMENTS));
}

/** Whether a call in it has too many arguments. */
function isRich(code: string, most: number): boolean {
  return outermost(withoutTexts(code)).some(({ open, close }) => {
    const items = itemsOf(code.slice(open + 1, close));
    return items.length > most || items.some((item) => isRich(item, 0));
  });
}

function joined(parts: readonly string[], count: number): JoinedLines {
  const text = parts.join("");
  const others = text.match(NOT_ASCII)?.length ?? 0;
  return { text, count, widest: text.length + others, narrowest: text.length - others };
}
