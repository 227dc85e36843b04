import { parseShorthand } from "../spec/field-shorthand.js";
import { nodeAt } from "../spec/node-at.js";
import { parseField } from "../spec/parse-field.js";
import { readYaml } from "../spec/read-yaml.js";
import type { SourceNode } from "../spec/source-node.js";
import { sourceText, spanAt } from "../spec/source-text.js";
import type { SpecAddition, WrittenField } from "./spec-file-addition.js";
import { assertOnlyAdded } from "./spec-file-assert.js";
import { canonical } from "./spec-file-canonical.js";
import type { SpecEntry } from "./spec-file-entry.js";
import { fieldEntries, resourceEntry } from "./spec-file-resource.js";
import { insertEntries, type SpecEdit } from "./spec-file-insert.js";
import { hasBlankBefore, specLayout } from "./spec-file-layout.js";
import { findPlace, type SpecPlace } from "./spec-file-place.js";

export { newResourceText, newSpecText } from "./spec-file-new.js";
export { removeFromSpec } from "./spec-file-remove.js";
export { renameInSpec } from "./spec-file-rename.js";

/** What adding came to; `text` is the whole file. */
export type SpecAdded =
  | { readonly text: string; readonly added: readonly string[]; readonly present: readonly string[] }
  | { readonly clash: { readonly field: string; readonly existing: string } }
  | { readonly refused: string };

/**
 * The spec file with a resource, or new fields of one, added; every other byte stays as it was. `present` are the fields that are
 * there already, the same; one that is there with another type is a clash. Refused, with the reason, is a file that is not
 * well-formed or whose place for the fields is an alias or no map.
 */
export function addToSpec(text: string, format: "yaml" | "json", addition: SpecAddition): SpecAdded {
  const tree = readYaml(sourceText("", text));
  if (tree.value === null || tree.diagnostics.length > 0)
    return { refused: "the spec file is not well-formed" };
  const { resource, fields } = addition;
  const existing = nodeAt(tree.value, ["resources", resource, "fields"]);
  const clash = findClash(existing, fields);
  if (clash !== null) return { clash };
  const isPresent = ({ name }: WrittenField): boolean =>
    existing?.kind === "map" && existing.entries.has(name);
  const present = fields.filter(isPresent).map(({ name }) => name);
  const added = fields.filter((field) => !isPresent(field));
  if (added.length === 0 && existing !== null) return { text, added: [], present };
  const edited = writeFields(text, format, { ...addition, fields: added });
  if (typeof edited !== "string") return edited;
  return { text: edited, added: added.map(({ name }) => name), present };
}

function findClash(existing: SourceNode | null, fields: readonly WrittenField[]) {
  if (existing?.kind !== "map") return null;
  for (const { name, shorthand } of fields) {
    const node = existing.entries.get(name)?.value;
    if (node === undefined) continue;
    const wanted = parseShorthand(shorthand, (start, end) =>
      spanAt(sourceText("", shorthand), start, end),
    ).value;
    const found = parseField(name, node).value;
    if (wanted === null || found === null || canonical(wanted) !== canonical(found)) {
      return { field: name, existing: node.source.text.slice(node.start, node.end).trim() };
    }
  }
  return null;
}

function writeFields(
  text: string,
  format: "yaml" | "json",
  addition: SpecAddition,
): string | { refused: string } {
  const place = findPlace(text, ["resources", addition.resource, "fields"]);
  if (typeof place === "string") return { refused: place };
  const entries = missingEntries(place.missing, addition);
  const target = { text, layout: specLayout(text, format), hasGap: needsGap(text, place) };
  const edit = insertEntries(target, place, entries);
  const edited = applied(text, edit);
  assertOnlyAdded({ text, edited, edit }, { path: pathTo(place, addition), entries });
  return edited;
}

/** What is still to be written below the place: fields, or `fields:`, or the whole resource, or `resources:` and all. */
function missingEntries(missing: readonly string[], addition: SpecAddition): readonly SpecEntry[] {
  const fields = fieldEntries(addition.fields);
  if (missing.length === 0) return fields;
  if (missing.length === 1) return [{ key: "fields", value: fields }];
  const resource = resourceEntry(addition);
  return missing.length === 2 ? [resource] : [{ key: "resources", value: [resource] }];
}

function pathTo({ missing }: SpecPlace, { resource }: SpecAddition): readonly string[] {
  return ["resources", resource, "fields"].slice(0, 3 - missing.length);
}

/** A new top-level key stands apart; a new resource does where the others do. */
function needsGap(text: string, place: SpecPlace): boolean {
  if (place.kind !== "map" || place.map.flow === true) return false;
  if (place.missing.length === 3) return true;
  const last = place.map.items.at(-1);
  const isApart = place.map.items.length > 1 && last !== undefined && hasBlankBefore(text, last.key.range[0]);
  return place.missing.length === 2 && isApart;
}

function applied(text: string, { at, removed, inserted }: SpecEdit): string {
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}
