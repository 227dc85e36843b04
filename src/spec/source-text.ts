import type { Span } from "../diagnostics/diagnostic.js";

/** One spec file: what it is called in messages, its text, and where its lines start (UTF-16 offsets). */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** The text of a file, with its lines measured once. A byte order mark belongs to no line. */
export function sourceText(path: string, text: string): SourceText {
  const lineStarts = [text.startsWith("\uFEFF") ? 1 : 0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { path, text, lineStarts };
}

/** The span from offset `start` up to `end` (both clamped into the text). */
export function spanAt(source: SourceText, start: number, end: number): Span {
  const first = clamp(start, source);
  const line = lineOf(source, first);
  const column = first - (source.lineStarts[line - 1] ?? 0) + 1;
  return { file: source.path, start: first, end: Math.max(first, clamp(end, source)), line, column };
}

function clamp(offset: number, { text, lineStarts }: SourceText): number {
  return Math.min(Math.max(offset, lineStarts[0] ?? 0), text.length);
}

function lineOf({ lineStarts }: SourceText, offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
