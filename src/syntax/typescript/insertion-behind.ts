import type { ts } from "ts-morph";
import { codeEnd } from "./find-code-end.js";
import { endsInSemicolon, type StyledFile } from "./find-code-style.js";

/** What comes into a text, at an offset of the text as it was. */
export interface CodeInsertion {
  readonly at: number;
  readonly text: string;
}

const REST_OF_LINE = /(?:[ \t]|\/\*(?:(?!\*\/)[^\r\n])*\*\/)*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/y;
const TRIVIA = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y;

/**
 * A statement (given without a semicolon) on a line of its own behind another, indented like it; on the same line where more code
 * stands there. It ends in a semicolon where the one before does, and where the next line would be taken for its continuation.
 */
export function insertionBehind(
  { root, style }: StyledFile,
  statement: ts.Statement,
  code: string,
): CodeInsertion {
  const { text } = root;
  const end = codeEnd(root, statement);
  const rest = matchAt(REST_OF_LINE, text, end);
  const isClosed = /[;}]/.test(text[end - 1] ?? "");
  if (rest === null) return { at: end, text: `${isClosed ? "" : ";"} ${code};` };
  const isOwn = endsInSemicolon(statement) ? text[end - 1] === ";" : style.hasSemicolons;
  const at = end + rest.length;
  const semicolon = isOwn || isContinued(text, at) ? ";" : "";
  return { at, text: `${style.eol}${indentAt(text, statement.getStart(root))}${code}${semicolon}` };
}

/** A statement as the first of a block, behind its brace and its directives. */
export function insertionAtStart({ root, style }: StyledFile, block: ts.Block, code: string): CodeInsertion {
  const { text } = root;
  const open = block.getStart(root) + 1;
  const rest = matchAt(REST_OF_LINE, text, open);
  if (rest === null) return { at: open, text: ` ${code};${text[open] === "}" ? " " : ""}` };
  const at = open + rest.length;
  const semicolon = style.hasSemicolons || isContinued(text, at) ? ";" : "";
  const indent = `${indentAt(text, block.parent.getStart(root))}${style.unit}`;
  return { at, text: `${style.eol}${indent}${code}${semicolon}` };
}

/** The blanks that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** Whether what follows would go on with a statement that has no semicolon. */
function isContinued(text: string, at: number): boolean {
  const trivia = matchAt(TRIVIA, text, at) ?? "";
  return /[([`+\-/*,.]/.test(text[at + trivia.length] ?? "");
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}
