import type { Token } from "./split-shorthand.js";
import { unquote } from "./unquote.js";

/** One value of a list in brackets. `value` is null when its quotes do not match. */
export interface ValueToken extends Token {
  readonly value: string | null;
}

const PIECE = /\s*("(?:[^"\\]|\\.)*"[^,]*|'(?:[^']|'')*'[^,]*|[^,]*)/y;

/** The values between commas, blanks around them and quotes taken off. */
export function splitValues({ text, start }: Token): readonly ValueToken[] {
  const values: ValueToken[] = [];
  for (let at = 0; at <= text.length;) {
    PIECE.lastIndex = at;
    const [whole, piece = ""] = PIECE.exec(text) ?? [""];
    const trimmed = piece.trimEnd();
    const from = start + at + whole.length - piece.length;
    values.push({ text: trimmed, start: from, end: from + trimmed.length, value: unquote(trimmed) });
    at += whole.length + 1;
  }
  return values;
}
