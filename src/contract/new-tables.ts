import type { Blueprint, Resource } from "../blueprint/blueprint.js";
import { hasAccounts } from "./accounts.js";
import { linkTables, type LinkTable } from "./link-tables.js";

/** What a database does not have yet. */
export interface NewTables {
  readonly resources: readonly Resource[];
  readonly links: readonly LinkTable[];
  /** The table of the sessions of accounts is among them. */
  readonly hasSessions: boolean;
}

/** The tables that `before`, the blueprint of the last run with today's names, does not have. */
export function newTables(blueprint: Blueprint, before: Blueprint | null): NewTables {
  const known = new Set(before === null ? [] : tableNames(before));
  return {
    resources: blueprint.resources.filter(({ table }) => !known.has(table)),
    links: linkTables(blueprint).filter(({ many }) => !known.has(many.table)),
    hasSessions: hasAccounts(blueprint) && (before === null || !hasAccounts(before)),
  };
}

function tableNames(blueprint: Blueprint): string[] {
  return [
    ...blueprint.resources.map(({ table }) => table),
    ...linkTables(blueprint).map(({ many }) => many.table),
  ];
}
