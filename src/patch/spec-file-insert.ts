import type { YAMLMap } from "yaml";
import { blockLines, inlineText, jsonLines, type SpecEntry, type SpecLayout } from "./spec-file-entry.js";
import { endWithComments, indentAt } from "./spec-file-lines.js";
import { lastEnd, type SpecPlace } from "./spec-file-place.js";

/** Text that takes the place of `removed` (`{}` or nothing) at an offset. */
export interface SpecEdit {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** What a place is in: the text, how it is laid out, and whether a blank line belongs before a new key. */
export interface SpecTarget {
  readonly text: string;
  readonly layout: SpecLayout;
  readonly hasGap: boolean;
}

/** The edit that writes `entries` into a place, in the style of what is there. */
export function insertEntries(target: SpecTarget, place: SpecPlace, entries: readonly SpecEntry[]): SpecEdit {
  const { text, layout } = target;
  if (place.kind === "empty file") return lineEdit(target, text.length, blockLines(entries, "", layout.unit));
  if (place.kind === "bare key") {
    const indent = indentAt(text, place.key.range[0]) + layout.unit;
    return lineEdit({ ...target, hasGap: false }, place.end, blockLines(entries, indent, layout.unit));
  }
  const { map, isInFlow } = place;
  if (map.flow === true) return flowEdit(target, map, { entries, isInFlow });
  const indent = indentAt(text, map.items[0]?.key.range[0] ?? map.range[0]);
  const end = endWithComments(text, lastEnd(map), indent);
  return lineEdit(target, end, blockLines(entries, indent, layout.unit));
}

interface FlowTask {
  readonly entries: readonly SpecEntry[];
  readonly isInFlow: boolean;
}

function flowEdit(target: SpecTarget, map: YAMLMap.Parsed, task: FlowTask): SpecEdit {
  const [start, end] = map.range;
  const last = map.items.at(-1);
  if (last !== undefined)
    return afterLast(target, map, {
      entries: task.entries,
      after: last.value?.range[1] ?? last.key.range[1],
    });
  const { text, layout } = target;
  const { eol, unit, format } = layout;
  const isInline =
    format === "json" ? !text.trim().includes("\n") : task.isInFlow || /[^\s{}]/.test(text.slice(start, end));
  if (isInline)
    return {
      at: start + 1,
      removed: "",
      inserted: inlineText(task.entries, format === "json" ? "json" : "flow"),
    };
  const indent = indentAt(text, start);
  if (format === "json") {
    const lines = jsonLines(task.entries, indent + unit, unit);
    return { at: start, removed: text.slice(start, end), inserted: ["{", ...lines, `${indent}}`].join(eol) };
  }
  const from = text.slice(0, start).replace(/[ \t]+$/, "").length;
  const lines = blockLines(task.entries, indent + (isTopMap(text, start) ? "" : unit), unit);
  return {
    at: from,
    removed: text.slice(from, end),
    inserted: (isTopMap(text, start) ? "" : eol) + lines.join(eol),
  };
}

/** `{}` that is the whole document. */
function isTopMap(text: string, start: number): boolean {
  return (
    /^\s*$/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start)) &&
    !/:\s*$/.test(text.slice(0, start))
  );
}

interface AfterTask {
  readonly entries: readonly SpecEntry[];
  /** Where the last pair ends. */
  readonly after: number;
}

function afterLast(
  { text, layout }: SpecTarget,
  map: YAMLMap.Parsed,
  { entries, after }: AfterTask,
): SpecEdit {
  const [start, end] = map.range;
  const comma = /^\s*,/.exec(text.slice(after, end))?.[0] ?? "";
  const at = after + comma.length;
  const firstKey = map.items[0]?.key.range[0] ?? start;
  const place = layout.format === "json" ? "json" : "flow";
  const isMultiline = text.slice(start, firstKey).includes("\n");
  if (!isMultiline)
    return { at, removed: "", inserted: `${comma === "" ? ", " : " "}${inlineText(entries, place)}` };
  const indent = indentAt(text, firstKey);
  const lines =
    layout.format === "json"
      ? jsonLines(entries, indent, layout.unit)
      : [indent + inlineText(entries, place)];
  return { at, removed: "", inserted: `${comma === "" ? "," : ""}${layout.eol}${lines.join(layout.eol)}` };
}

/** Whole lines after the line in which `offset` lies. */
function lineEdit({ text, layout, hasGap }: SpecTarget, offset: number, lines: readonly string[]): SpecEdit {
  const { eol } = layout;
  const block = [...(hasGap ? [""] : []), ...lines].join(eol);
  const isLineStart = offset === 0 || text[offset - 1] === "\n";
  const lineEnd = isLineStart ? offset - 1 : text.indexOf("\n", offset);
  if (text === "" || text === "\uFEFF") return { at: text.length, removed: "", inserted: block + eol };
  if (lineEnd < 0) return { at: text.length, removed: "", inserted: eol + block };
  return { at: lineEnd + 1, removed: "", inserted: block + eol };
}
