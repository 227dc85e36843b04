import { parseRequirement } from "../../syntax/python/parse-requirement.js";
import { tomlString, type TomlValue } from "../../syntax/toml/scan-toml.js";
import { lineTextAt, lineStart, linesAbove, linesBelow, usualLineEnd } from "../line-insertion.js";
import type { Insertion } from "../patch.js";
import { placeInOrder } from "./asked-packages.js";

/** An array of strings, and where it stands. */
export interface TomlArray extends TomlValue {
  readonly items: readonly TomlValue[];
}

/** Adds requirements to an array, in order if it is in order, in its own layout. */
export function insertItems(text: string, array: TomlArray, added: readonly string[]): readonly Insertion[] {
  const entries = added.map((requirement) => ({
    name: nameOf(requirement),
    item: quote(text, array, requirement),
  }));
  if (array.items.length === 0)
    return [
      fillEmpty(
        text,
        array,
        entries.map(({ item }) => item),
      ),
    ];
  const names = array.items.map((item) => nameOf(tomlString(text, item) ?? ""));
  return placeInOrder(names, entries).map(({ entry, at }) =>
    insertItem(text, array, { item: entry.item, at }),
  );
}

const nameOf = (requirement: string): string => parseRequirement(requirement)?.name ?? requirement;

function quote(text: string, { items }: TomlArray, requirement: string): string {
  const single = items.filter(({ from }) => text[from] === "'").length;
  return 2 * single > items.length ? `'${requirement}'` : `"${requirement}"`;
}

function fillEmpty(text: string, array: TomlArray, quoted: readonly string[]): Insertion {
  const outer = /^[ \t]*/.exec(lineTextAt(text, array.from))?.[0] ?? "";
  const lines = quoted.map((item) => `${outer}    ${item},`);
  if (text.slice(array.from, array.to).includes("\n")) return linesAbove(text, array.to - 1, lines);
  const end = usualLineEnd(text);
  return { at: array.from + 1, text: `${end}${lines.map((line) => line + end).join("")}${outer}` };
}

interface PlacedItem {
  readonly item: string;
  readonly at: number;
}

function insertItem(text: string, array: TomlArray, { item, at }: PlacedItem): Insertion {
  const { items } = array;
  const last = items.at(-1);
  const next = items[at];
  if (last === undefined) throw new Error("an array without items has no place between them");
  if (!items.every(({ from }) => text.slice(lineStart(text, from), from).trim() === ""))
    return next === undefined ? { at: last.to, text: `, ${item}` } : { at: next.from, text: `${item}, ` };
  const indent = text.slice(lineStart(text, last.from), last.from);
  if (next === undefined && restOfLine(text, array, last).includes("#") && !endsWithComma(text, array, last))
    // A comment behind the last item keeps its place: the new one goes before.
    return insertItem(text, array, { item, at: at - 1 });
  const before = items[at - 1];
  if (before === undefined || endsWithComma(text, array, before))
    return linesBelow(text, before?.to ?? array.from, [`${indent}${item},`]);
  if (next !== undefined) return { at: next.from, text: `${item}, ` };
  return { at: last.to, text: `,${usualLineEnd(text)}${indent}${item}` };
}

/** Whether a comma stands behind an item, and nothing but a comment behind that in its line. */
function endsWithComma(text: string, array: TomlArray, item: TomlValue): boolean {
  return /^[ \t]*,[ \t]*(?:#.*)?\r?\n$/.test(restOfLine(text, array, item));
}

/** What follows an item in its line, as far as it belongs to the array. */
function restOfLine(text: string, { to }: TomlArray, item: TomlValue): string {
  return /^[^\n]*\n?/.exec(text.slice(item.to, to - 1))?.[0] ?? "";
}
