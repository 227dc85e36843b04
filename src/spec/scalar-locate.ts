import type { Locate } from "./bracket-task.js";
import { spanOf, type ScalarNode } from "./source-node.js";
import { spanAt } from "./source-text.js";

/** Turns positions inside a scalar's content into spans of its file, through quotes and escapes. */
export function locateInScalar(node: ScalarNode): Locate {
  const raw = node.source.text.slice(node.start, node.end);
  if (raw.startsWith("|") || raw.startsWith(">")) return () => spanOf(node);
  const offsets = contentOffsets(raw, node.isQuoted);
  const offsetOf = (index: number): number => node.start + (offsets[index] ?? offsets.at(-1) ?? 0);
  return (start, end) => spanAt(node.source, offsetOf(start), Math.max(offsetOf(end), offsetOf(start)));
}

/** For each UTF-16 unit of the content (and the place after the last) where it stands in the raw text. */
function contentOffsets(raw: string, isQuoted: boolean): readonly number[] {
  if (!isQuoted) return offsetsBy(/\s*\n\s*|[^]/g, raw, 0);
  const inner = raw.slice(1, -1);
  return raw.startsWith("'") ? offsetsBy(/\s*\n\s*|''|[^]/g, inner, 1) : offsetsBy(ESCAPES, inner, 1);
}

const ESCAPES = /\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\U[\da-fA-F]{8}|\\[^]|\s*\n\s*|[^]/g;

function offsetsBy(units: RegExp, text: string, shift: number): readonly number[] {
  return [...text.matchAll(units)].map(({ index }) => index + shift).concat(text.length + shift);
}
