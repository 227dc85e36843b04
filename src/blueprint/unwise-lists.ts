import type { ResourceSpec } from "../spec/spec.js";
import type { Field, Resource } from "./blueprint.js";
import { fieldRef } from "./column-ref.js";
import type { FieldKind } from "./field-type.js";
import { indexWidth, WIDEST_INDEX } from "./index-width.js";
import { nameForms } from "./naming.js";
import type { Place } from "./place.js";

/** Half of the rows, or a good part of them: an index would not help to find these. */
const COARSE: ReadonlySet<FieldKind> = new Set<FieldKind>(["boolean", "enum"]);

const SHORTER = "bound its length, for example (1..200), or leave it out here";

/** A resource and what the spec says of it. */
interface Listed {
  readonly resource: Resource;
  readonly written: ResourceSpec | undefined;
}

/**
 * Warns of filters and orders over everybody's rows that no index serves. One's own rows are few, and found by their owner: a list of
 * those, even one that a role may see whole, is left alone. `place` is the resource's.
 */
export function warnOfLists({ resource, written }: Listed, place: Place): void {
  const { list } = resource.access;
  if (list === undefined || (list.kind === "limited" && list.ownRows)) return;
  const served = new Set(resource.indexes.map(({ columns }) => columns[0]?.column));
  for (const field of resource.filters) {
    if (COARSE.has(field.type.kind) || served.has(field.column)) continue;
    const at = place.at("filter", indexOf(field, written?.filter));
    at.report("BG2080", { list: "filter", name: field.name.given, help: helpOf(field, resource) });
  }
  for (const key of resource.sorts) {
    if (key.kind !== "field" || served.has(key.column)) continue;
    const at = place.at("sort", indexOf(key.field, written?.sort));
    at.report("BG2080", { list: "sort", name: key.field.name.given, help: SHORTER });
  }
}

function helpOf(field: Field, { isOwned }: Resource): string {
  const { given } = field.name;
  if (indexWidth([fieldRef(field)]) > WIDEST_INDEX) return SHORTER;
  // An index of the spec's own has the owner in front on an owned resource, and serves one owner's rows only.
  return isOwned
    ? `put ${given} into sort too: the index of that order serves both`
    : `add ${given} to indexes`;
}

function indexOf(field: Field, names: readonly string[] = []): number {
  return names.findIndex((name) => nameForms(name).snake === field.name.snake);
}
