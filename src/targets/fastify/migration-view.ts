import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { linkTables } from "../../contract/link-tables.js";
import { createFileName, createTitle } from "../../contract/migration-names.js";
import type { NewTables } from "../../contract/new-tables.js";
import { forwardReferences, tableOrder } from "../../contract/table-order.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { sqlComment, sqlName } from "../../render/sql-literal.js";
import { referenceKey, sqlLinks, sqlSessions, sqlTable, type SqlTable } from "./sql-tables.js";

/** A migration, which is two files: up and down. */
export interface Migration {
  /** "0001_create_projects_and_tasks". */
  readonly fileName: string;
  readonly template: "create_tables" | "rename";
  readonly view: object;
}

/** The migration that creates `resources` and `links`, as the `number`th one; null where there are none. */
export function createTablesMigration(
  blueprint: Blueprint,
  { resources, links }: NewTables,
  number: number,
): Migration | null {
  const names = [...resources.map(({ table }) => table), ...links.map(({ many }) => many.table)];
  if (names.length === 0) return null;
  const order = tableOrder(resources);
  const sessions = resources.some(({ isAccounts }) => isAccounts) ? [sqlSessions(blueprint)] : [];
  const tables = [
    ...order.map((resource) => sqlTable(blueprint, resource, forwardReferences(order, resource))),
    ...sessions,
    ...links.map((link) => sqlLinks(blueprint, link)),
  ];
  const forward = order.flatMap((resource) => forwardKeys(order, resource));
  return {
    fileName: createFileName(number, names),
    template: "create_tables",
    view: {
      title: sqlComment(createTitle(names)),
      tables: tables.map(createTable),
      forward,
      dropped: tables.map(({ table }) => sqlName(table)).reverse(),
    },
  };
}

/** Of every table, by its name: equal for two blueprints exactly when no migration lies between them. */
export function tableFingerprints(blueprint: Blueprint): ReadonlyMap<string, string> {
  const tables = [
    ...blueprint.resources.map((resource) => sqlTable(blueprint, resource)),
    ...linkTables(blueprint).map((link) => sqlLinks(blueprint, link)),
  ];
  return new Map(tables.map((table) => [table.table, JSON.stringify(table)]));
}

/** The items on lines of their own. */
function createTable({ table, items, indexes }: SqlTable): object {
  return { name: sqlName(table), items: joinCode(items, ",\n  "), indexes };
}

/** References between tables that refer to each other: made when all tables are there. */
function forwardKeys(
  order: readonly Resource[],
  resource: Resource,
): readonly { readonly add: Code; readonly drop: Code }[] {
  const table = sqlName(resource.table);
  return [...forwardReferences(order, resource)].map((field) => ({
    add: code`ALTER TABLE ${table} ADD ${referenceKey(field)}`,
    drop: code`ALTER TABLE ${table} DROP CONSTRAINT ${sqlName(field.type.constraint)}`,
  }));
}
