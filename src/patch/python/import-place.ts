import { type Unit, unitsOf } from "../../syntax/python/read-units.js";
import type { PythonFile } from "../../syntax/python/parse-python.js";
import { type PythonImport, readImport } from "../../syntax/python/read-imports.js";
import { lineTextAt, lineBefore, linesAbove, linesBelow, lineStart } from "../line-insertion.js";
import type { Insertion } from "../patch.js";
import { importSection } from "./import-section.js";

/** An import as it is to be written: `line` without a comment, and the rules of linters that it needs to be excused from. */
export interface NewImport {
  readonly module: string;
  readonly isFrom: boolean;
  readonly line: string;
  readonly excuses?: readonly string[];
}

interface ImportUnit {
  readonly unit: Unit;
  readonly bound: readonly PythonImport[];
}

/**
 * Where a new import goes in front of `limit`: among those of the same package if there are such, in order if they are in order;
 * else behind the last one. Imports in blocks are no place.
 */
export function insertImport(file: PythonFile, added: NewImport, limit: number): Insertion {
  const units = importUnits(file, limit);
  const last = units.at(-1);
  if (last === undefined) return firstImport(file, lineOf(added, ""));
  const group = groupOf(file, units, added);
  if (group === null)
    return linesBelow(file.text, last.unit.to, ["", lineOf(added, lineTextAt(file.text, last.unit.to))]);
  const isUsed = added.excuses?.includes("F401") !== true;
  return inGroup(file, { group, added, lastStar: isUsed ? lastStarOf(units) : -1 });
}

/** The top-level imports in front of an offset. */
function importUnits(file: PythonFile, limit: number): readonly ImportUnit[] {
  return unitsOf(file, file.tree.topNode)
    .filter(({ to }) => to <= limit)
    .map((unit) => ({
      unit,
      bound: unit.statements
        .filter(({ name }) => name === "ImportStatement")
        .flatMap((node) => readImport(file, node))
        .filter(({ source }) => source !== "__future__"),
    }))
    .filter(({ bound }) => bound.length > 0);
}

/** The imports that ours belongs to, as far as they stand in one paragraph. */
function groupOf(
  file: PythonFile,
  units: readonly ImportUnit[],
  added: NewImport,
): readonly ImportUnit[] | null {
  const root = rootOf(added.module);
  const section = importSection(root);
  const isOurs = (wanted: (root: string) => boolean) => (unit: ImportUnit) =>
    unit.bound.some(({ source }) => wanted(rootOf(source)));
  const sameRoot = isOurs((other) => other === root);
  const sameSection = isOurs((other) => section !== "own" && importSection(other) === section);
  const belongs = units.some(sameRoot) ? sameRoot : sameSection;
  const end = units.findLastIndex(belongs);
  if (end < 0) return null;
  let start = end;
  for (let at = end; at > 0 && isOneParagraph(file, units[at - 1], units[at]); at -= 1) start = at - 1;
  const paragraph = units.slice(start, end + 1);
  // A sorter may take what stands beside ours for the same section: where all is in order, ours goes in among all.
  return isSorted(paragraph) ? paragraph : paragraph.filter(belongs);
}

const keysOf = (units: readonly ImportUnit[]): readonly string[] =>
  units.map(({ bound: [first] }) => (first === undefined ? "" : keyOf(newOf(first))));

function isSorted(units: readonly ImportUnit[]): boolean {
  const keys = keysOf(units);
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? "") <= key);
}

const rootOf = (module: string): string => (module.startsWith(".") ? "." : (module.split(".")[0] ?? module));

function isOneParagraph(
  file: PythonFile,
  one: ImportUnit | undefined,
  other: ImportUnit | undefined,
): boolean {
  if (one === undefined || other === undefined) return false;
  const between = file.text.slice(one.unit.to, other.unit.from);
  return (
    !/\n[ \t]*\r?\n/.test(between) && between.split("\n").every((line) => /^[ \t;]*(?:#.*)?\r?$/.test(line))
  );
}

interface InGroup {
  readonly group: readonly ImportUnit[];
  readonly added: NewImport;
  /** Behind the last star import, or its names may replace ours; -1 where nobody uses the name. */
  readonly lastStar: number;
}

function inGroup(file: PythonFile, { group, added, lastStar }: InGroup): Insertion {
  const keys = keysOf(group);
  const own = keyOf(added);
  const index = isSorted(group) ? keys.findLastIndex((key) => key <= own) : group.length - 1;
  const before = group[index] ?? null;
  const first = group[0];
  const last = group.at(-1);
  if (before !== null && before.unit.to >= lastStar) return below(file, before.unit, added);
  if (first !== undefined && before === null && first.unit.from > lastStar && isBare(file, first.unit))
    return linesAbove(file.text, first.unit.from, [lineOf(added, lineTextAt(file.text, first.unit.to))]);
  return last === undefined ? firstImport(file, lineOf(added, "")) : below(file, last.unit, added);
}

const below = (file: PythonFile, { to }: Unit, added: NewImport): Insertion =>
  linesBelow(file.text, to, [lineOf(added, lineTextAt(file.text, to))]);

const lastStarOf = (units: readonly ImportUnit[]): number =>
  Math.max(
    -1,
    ...units.filter(({ bound }) => bound.some(({ kind }) => kind === "star")).map(({ unit }) => unit.to),
  );

/** Whether an import stands alone in its line, without a comment above that is about it. */
function isBare(file: PythonFile, { from }: Unit): boolean {
  const above = lineBefore(file.text, from);
  return lineStart(file.text, from) === from && !(above?.trimStart().startsWith("#") ?? false);
}

const newOf = ({ source, kind }: PythonImport): NewImport => ({
  module: source,
  isFrom: kind !== "module",
  line: "",
});

/** isort's order: modules before names of modules, relative ones from far to near. */
function keyOf({ module, isFrom }: NewImport): string {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  return `${isFrom ? "1" : "0"} ${String(99 - dots)} ${module.slice(dots).toLowerCase()}`;
}

/** The line with its excuses: an import that is late needs the one that its neighbour has. */
function lineOf({ line, excuses = [] }: NewImport, neighbour: string): string {
  const late = /#\s*noqa:.*\bE402\b/.test(neighbour) ? ["E402"] : [];
  const codes = [...late, ...excuses];
  return codes.length === 0 ? line : `${line}  # noqa: ${codes.join(", ")}`;
}

/** The first import of a file goes behind what has to be on top: imports of the future, the docstring, the comments of its head. */
function firstImport(file: PythonFile, line: string): Insertion {
  const top = topOf(file);
  const next = lineAfter(file.text, top ?? -1);
  const behind = next === null || next.trim() === "" ? [] : [""];
  if (top === null) return linesAbove(file.text, file.text.startsWith("\uFEFF") ? 1 : 0, [line, ...behind]);
  return linesBelow(file.text, top, ["", line, ...behind]);
}

function topOf(file: PythonFile): number | null {
  const units = unitsOf(file, file.tree.topNode);
  const future = units.findLast(({ statements }) =>
    statements.some(
      (node) =>
        node.name === "ImportStatement" &&
        readImport(file, node).some(({ source }) => source === "__future__"),
    ),
  );
  if (future !== undefined) return future.to;
  const [first] = units;
  if (first?.node.name === "ExpressionStatement" && (first.node.firstChild?.name ?? "").endsWith("String"))
    return first.to;
  const head = /^\uFEFF?(?:#[^\n]*(?:\n|$))+/.exec(file.text)?.[0];
  return head === undefined ? null : head.trimEnd().length;
}

function lineAfter(text: string, offset: number): string | null {
  if (offset < 0) return lineTextAt(text, 0);
  const next = text.indexOf("\n", offset);
  return next < 0 || next + 1 >= text.length ? null : lineTextAt(text, next + 1);
}
