import type { Blueprint } from "../blueprint/blueprint.js";
import { newTables } from "../contract/new-tables.js";
import { forwardReferences, tableOrder } from "../contract/table-order.js";
import type { ForeignKey, Table } from "./table.js";
import { linksTable, resourceTable, sessionsTable } from "./tables-of.js";

/** The tables that a database does not have yet. */
export interface CreatedTables {
  /** In an order in which they can be made. */
  readonly tables: readonly Table[];
  /** The foreign keys among them that can be made only when all tables are there: they refer to each other. */
  readonly forward: readonly { readonly table: string; readonly key: ForeignKey }[];
  /** The tables that stand for all of them in the name of the migration. */
  readonly named: readonly string[];
}

/** `before`, the blueprint of the last run with today's names, is null where there is no database yet. */
export function createdTables(blueprint: Blueprint, before: Blueprint | null): CreatedTables {
  const { resources, links, hasSessions } = newTables(blueprint, before);
  const order = tableOrder(resources);
  const made = order.map((resource) => {
    const table = resourceTable(blueprint, resource);
    const names = new Set([...forwardReferences(order, resource)].map(({ type }) => type.constraint));
    const keys = table.foreignKeys.filter(({ name }) => names.has(name));
    return { table, forward: keys.map((key) => ({ table: table.name, key })) };
  });
  return {
    tables: [
      ...made.map(({ table }) => table),
      ...(hasSessions ? [sessionsTable(blueprint)] : []),
      ...links.map((link) => linksTable(blueprint, link)),
    ],
    forward: made.flatMap(({ forward }) => forward),
    named: [...resources.map(({ table }) => table), ...links.map(({ many }) => many.table)],
  };
}

/** One of the tables refers to one that is there already, which has to be locked for that. */
export function refersToOlder({ tables }: CreatedTables): boolean {
  const created = new Set(tables.map(({ name }) => name));
  return tables.some(({ foreignKeys }) => foreignKeys.some(({ to }) => !created.has(to)));
}
