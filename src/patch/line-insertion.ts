import type { Insertion } from "./patch.js";

/** How most lines of a text end. */
export function usualLineEnd(text: string): "\r\n" | "\n" {
  const all = text.match(/\n/g)?.length ?? 0;
  const windows = text.match(/\r\n/g)?.length ?? 0;
  return 2 * windows > all ? "\r\n" : "\n";
}

/** Lines behind the line in which `offset` lies, ended as that line is; a last line without an end stays without one. */
export function linesBelow(text: string, offset: number, lines: readonly string[]): Insertion {
  const at = text.indexOf("\n", offset);
  if (at >= 0) {
    const end = text[at - 1] === "\r" ? "\r\n" : "\n";
    return { at: at + 1, text: lines.map((line) => line + end).join("") };
  }
  const end = usualLineEnd(text);
  if (lineStart(text, text.length) === text.length)
    return { at: text.length, text: lines.map((line) => line + end).join("") };
  return { at: text.length, text: lines.map((line) => end + line).join("") };
}

/** Lines before the line in which `offset` lies. */
export function linesAbove(text: string, offset: number, lines: readonly string[]): Insertion {
  const next = text.indexOf("\n", offset);
  const end = next < 0 ? usualLineEnd(text) : text[next - 1] === "\r" ? "\r\n" : "\n";
  return { at: lineStart(text, offset), text: lines.map((line) => line + end).join("") };
}

/** Where the line begins in which `offset` lies; a byte order mark is no part of it. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.startsWith("\uFEFF") ? 1 : start;
}

/** The line in which `offset` lies, without its end. */
export function lineTextAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(lineStart(text, offset), end < 0 ? text.length : end).replace(/\r$/, "");
}

/** The line before the one in which `offset` lies; null for the first. */
export function lineBefore(text: string, offset: number): string | null {
  const start = lineStart(text, offset);
  return start <= 1 && !text.slice(0, start).includes("\n") ? null : lineTextAt(text, start - 1);
}
