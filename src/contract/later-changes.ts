import type { Blueprint } from "../blueprint/blueprint.js";
import { hasAccounts } from "./accounts.js";

/** The tables that differ by now or are gone, given the fingerprints of all tables before and now. */
export function changedTables(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  return [...before].filter(([table, print]) => now.get(table) !== print).map(([table]) => table);
}

/** The tables whose rows had owners before there were accounts: owners that have none. */
export function strandedTables(blueprint: Blueprint, before: Blueprint): readonly string[] {
  if (hasAccounts(before) || !hasAccounts(blueprint)) return [];
  const owned = new Set(before.resources.flatMap(({ table, isOwned }) => (isOwned ? [table] : [])));
  return blueprint.resources.flatMap(({ table, isOwned }) => (isOwned && owned.has(table) ? [table] : []));
}
