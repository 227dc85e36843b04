import type { Blueprint, Field, Resource } from "../blueprint/blueprint.js";
import { carryNames } from "./carry-names.js";

/** A resource that both blueprints have, whatever each calls it, and the fields that both of its forms have. */
export interface SameResource {
  readonly before: Resource;
  readonly after: Resource;
  readonly fields: readonly { readonly before: Field; readonly after: Field }[];
}

/** The resources that are still there, in the order of `previous`. */
export function sameResources(previous: Blueprint, next: Blueprint): readonly SameResource[] {
  const byTable = new Map(next.resources.map((resource) => [resource.table, resource]));
  return carryNames(previous, next).flatMap(({ before, now }) => {
    const after = byTable.get(now.table);
    if (after === undefined) return [];
    const byColumn = new Map(after.fields.map((field) => [field.column, field]));
    const fields = before.fields.flatMap((field, at) => {
      const twin = byColumn.get(now.fields[at]?.column ?? field.column);
      return twin === undefined ? [] : [{ before: field, after: twin }];
    });
    return [{ before, after, fields }];
  });
}
