import type { ColumnRef, Resource } from "./blueprint.js";
import { systemRef } from "./column-ref.js";
import { indexWidth, WIDEST_INDEX } from "./index-width.js";
import type { Members } from "./members.js";
import type { IndexDraft } from "./resolve-rules.js";

/**
 * The indexes that let a page of a list be read in its order without sorting: one for each key that can lead the order, one for the
 * default order of an owner's rows (without an owner the primary key does that). A key too wide for an index is sorted without one.
 */
export function listIndexes(
  resource: Pick<Resource, "isOwned" | "operations" | "sorts">,
  { casing }: Pick<Members, "casing">,
): IndexDraft[] {
  if (!resource.operations.includes("list")) return [];
  const id = systemRef("id", casing);
  const owner = resource.isOwned ? [systemRef("user_id", casing)] : [];
  const orders: ColumnRef[][] = [
    ...(resource.isOwned ? [[id]] : []),
    ...resource.sorts.map((key) => [key, id]),
  ];
  return orders
    .map((order) => ({ columns: [...owner, ...order], isUnique: false }))
    .filter(({ columns }) => indexWidth(columns) <= WIDEST_INDEX);
}
