import { isMap, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from "yaml";
import { endWithComments, lineEnd, lineStart } from "./spec-file-lines.js";
import { lastEnd } from "./spec-file-place.js";

/** What stands between two offsets goes, and this comes. */
export interface SpecSplice {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/** A map or a list, and where the `:` stands that its block is below, if it is the value of a key. */
export interface SpecHolder {
  readonly node: YAMLMap.Parsed | YAMLSeq.Parsed;
  readonly key: ParsedNode | null;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes the item at `index` out of a map or a list, with the comments that belong to it: above it without a blank line
 * between, beside it, and below it where they are indented deeper. Null where that cannot be done by cutting.
 */
export function cutItem(text: string, holder: SpecHolder, index: number): readonly SpecSplice[] | null {
  const items = rangesOf(holder.node);
  if (holder.node.flow === true) return [flowCut(text, holder.node, { items, index })];
  const cut = blockCut(text, items, index);
  if (cut === null || items.length > 1) return cut === null ? null : [cut];
  if (holder.key === null) return null;
  const colon = /^[ \t]*:/.exec(text.slice(holder.key.range[1]))?.[0].length;
  if (colon === undefined) return null;
  const at = holder.key.range[1] + colon;
  return [cut, { start: at, end: at, inserted: isMap(holder.node) ? " {}" : " []" }];
}

/** The text after splices that do not overlap. */
export function spliced(text: string, splices: readonly SpecSplice[]): string {
  return [...splices]
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end, inserted }) => rest.slice(0, start) + inserted + rest.slice(end), text);
}

function rangesOf(node: SpecHolder["node"]): readonly Range[] {
  if (isSeq(node)) return node.items.map((item) => ({ start: item.range[0], end: lastEnd(item) }));
  return node.items.map(({ key, value }) => ({
    start: key.range[0],
    end: Math.max(key.range[1], value === null ? 0 : lastEnd(value)),
  }));
}

interface CutTask {
  readonly items: readonly Range[];
  readonly index: number;
}

/** Inside brackets or braces: up to the next item, or from the end of the one before. */
function flowCut(text: string, node: SpecHolder["node"], { items, index }: CutTask): SpecSplice {
  const [own, before, after] = [items[index], items[index - 1], items[index + 1]];
  const whole = { start: node.range[0] + 1, end: node.range[1] - 1, inserted: "" };
  if (own === undefined || (before === undefined && after === undefined)) return whole;
  if (after !== undefined) return { start: own.start, end: after.start, inserted: "" };
  const between = text.slice(before?.end, own.start);
  // A comment beside the comma belongs to the item before. YAML does not mind the comma that stays.
  const start = between.includes("#") ? between.lastIndexOf("\n") : 0;
  return { start: (before?.end ?? 0) + start, end: own.end, inserted: "" };
}

/** Whole lines. A blank line that set the item apart from the one above goes with it. */
function blockCut(text: string, items: readonly Range[], index: number): SpecSplice | null {
  const own = items[index];
  if (own === undefined) return null;
  const first = lineStart(text, own.start);
  const indent = /^[ \t]*(?=(?:-[ \t]+)?(?:[&!]\S+[ \t]+)*$)/.exec(text.slice(first, own.start))?.[0];
  if (indent === undefined) return null;
  const start = withLinesAbove(text, first, (line) => /^[ \t]*#/.test(line) && indentOf(line) === indent);
  const end = lineEnd(text, endWithComments(text, own.end, indent));
  const isFirst = index === 0;
  const from = isFirst ? start : withLinesAbove(text, start, isBlank);
  const to = isFirst && items.length > 1 ? withBlanksBelow(text, end) : Math.min(end + 1, text.length);
  const isOpenEnd = end === text.length && from > 0;
  return { start: isOpenEnd ? withoutLineEnd(text, from) : from, end: to, inserted: "" };
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

function isBlank(line: string): boolean {
  return line.trim() === "";
}

/** The start of the topmost of the lines right above `start` that are meant. */
function withLinesAbove(text: string, start: number, isMeant: (line: string) => boolean): number {
  let from = start;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    if (above >= from || !isMeant(text.slice(above, from - 1))) break;
    from = above;
  }
  return from;
}

function withBlanksBelow(text: string, end: number): number {
  return end + (/^\n(?:[ \t]*\r?\n)*/.exec(text.slice(end))?.[0].length ?? 0);
}

/** A file without a line end at its end stays one. */
function withoutLineEnd(text: string, start: number): number {
  return start - (/\r?\n$/.exec(text.slice(0, start))?.[0].length ?? 0);
}
