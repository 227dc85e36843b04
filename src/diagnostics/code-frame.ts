import type { Span } from "./diagnostic.js";
import { displayWidth } from "./display-width.js";

/** How a frame's parts are painted; each function wraps a piece of text. */
export interface FrameColour {
  readonly gutter: (text: string) => string;
  readonly marker: (text: string) => string;
}

const CONTEXT = 2;
const WIDTH = 100;
const LEAD = 60;
const NO_COLOUR: FrameColour = { gutter: (text) => text, marker: (text) => text };

/**
 * The lines around `span` with their numbers and a caret line below the place: no line end at the end.
 * Lines are cut to 100 characters around the place; tabs and control characters are made visible width by width.
 */
export function codeFrame(text: string, span: Span, colour: FrameColour = NO_COLOUR): string {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const first = Math.max(1, span.line - CONTEXT);
  const last = Math.min(lines.length, span.line + CONTEXT);
  const digits = String(last).length;
  const from = Math.max(0, span.column - 1 - LEAD);
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const line = (lines[number - 1] ?? "").replace(/\r$/, "");
    const pointer = number === span.line ? colour.marker(">") : " ";
    const gutter = colour.gutter(`${String(number).padStart(digits)} |`);
    frame.push(`${pointer} ${gutter} ${printable(cut(line, from))}`.trimEnd());
    if (number !== span.line) continue;
    const { blanks, carets } = underline(line, span, from);
    frame.push(`  ${colour.gutter(`${" ".repeat(digits)} |`)} ${blanks}${colour.marker(carets)}`);
  }
  return frame.join("\n");
}

function underline(line: string, span: Span, from: number): { blanks: string; carets: string } {
  const start = Math.min(span.column - 1, line.length);
  const end = Math.min(start + (span.end - span.start), line.length, from + WIDTH);
  const before = cells((from > 0 ? "…" : "") + line.slice(from, start));
  return { blanks: " ".repeat(before), carets: "^".repeat(Math.max(1, cells(line.slice(start, end)))) };
}

function cut(line: string, from: number): string {
  const shown = line.slice(from, from + WIDTH);
  return `${from > 0 ? "…" : ""}${shown}${line.length > from + WIDTH ? "…" : ""}`;
}

/** Control characters become their pictures, so that a hostile file cannot drive the terminal. */
function printable(text: string): string {
  return text
    .replaceAll("\t", "  ")
    .replace(/[\0-\x1f]/g, (character) => String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0)))
    .replace(/[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "\u{fffd}");
}

function cells(text: string): number {
  let width = 0;
  for (const character of printable(text)) width += displayWidth(character);
  return width;
}
