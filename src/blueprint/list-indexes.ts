import type { Access, ColumnRef, Resource } from "./blueprint.js";
import { fieldRef, systemRef } from "./column-ref.js";
import { foreignKeyIndex, liveIndex, type IndexDraft } from "./index-draft.js";
import { indexWidth, WIDEST_INDEX } from "./index-width.js";
import type { Members } from "./members.js";

/**
 * The indexes that let a page of a list be read in its order without sorting: one for each key that can lead the order, one for the
 * default order of an owner's rows (over all rows the primary key does that). Whose rows are listed, access says: an owner's, all, or both.
 * A key too wide for an index is sorted without one.
 */
export function listIndexes(
  resource: Pick<Resource, "isOwned" | "access" | "sorts">,
  { casing }: Pick<Members, "casing">,
): IndexDraft[] {
  const { list } = resource.access;
  if (list === undefined) return [];
  const id = systemRef("id", casing);
  const orders: ColumnRef[][] = resource.sorts.map((key) => [key, id]);
  const owner = systemRef("user_id", casing);
  return [
    ...(resource.isOwned && admitsOwner(list) ? [[id], ...orders].map((order) => [owner, ...order]) : []),
    ...(admitsAll(list) ? orders : []),
  ]
    .filter((columns) => indexWidth(columns) <= WIDEST_INDEX)
    .map((columns) => liveIndex(columns));
}

/** The indexes that foreign keys need: without one, each delete of a row referred to would read the whole table. */
export function foreignKeyIndexes(
  { fields, isOwned }: Pick<Resource, "fields" | "isOwned">,
  { casing, hasAccounts }: { readonly casing: Members["casing"]; readonly hasAccounts: boolean },
): IndexDraft[] {
  const owner = isOwned && hasAccounts ? [systemRef("user_id", casing)] : [];
  const references = fields.filter(({ type }) => type.kind === "ref").map(fieldRef);
  return [...owner, ...references].map(foreignKeyIndex);
}

function admitsOwner(access: Access): boolean {
  return access.kind === "limited" && access.ownRows;
}

function admitsAll(access: Access): boolean {
  return access.kind !== "limited" || access.roles.length > 0;
}
