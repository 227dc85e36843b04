import { createFileName, createTitle } from "../../evolution/migration-names.js";
import { refersToOlder, type CreatedTables } from "../../evolution/created-tables.js";
import { code, joinCode } from "../../render/code.js";
import { sqlComment, sqlName } from "../../render/sql-literal.js";
import { createIndex, sqlForeignKey, tableItems } from "./sql-tables.js";

/** A migration, which is two files: up and down. */
export interface Migration {
  /** "0001_create_projects_and_tasks". */
  readonly fileName: string;
  readonly template: "create_tables" | "rename" | "change" | "settle";
  readonly view: object;
}

/** The migration that creates tables, as the `number`th one; null where there are none. */
export function createTablesMigration(created: CreatedTables, number: number): Migration | null {
  const { tables, forward, named } = created;
  if (tables.length === 0) return null;
  const keys = forward.map(({ key }) => key);
  return {
    fileName: createFileName(number, named),
    template: "create_tables",
    view: {
      title: sqlComment(createTitle(named)),
      isLocking: refersToOlder(created),
      tables: tables.map((table) => ({
        name: sqlName(table.name),
        // Each on a line of its own.
        items: joinCode(tableItems(table, keys), ",\n  "),
        indexes: table.indexes.map((index) => createIndex(table.name, index)),
      })),
      forward: forward.map(({ table, key }) => ({
        add: code`ALTER TABLE ${sqlName(table)} ADD ${sqlForeignKey(key)}`,
        drop: code`ALTER TABLE ${sqlName(table)} DROP CONSTRAINT ${sqlName(key.name)}`,
      })),
      dropped: tables.map(({ name }) => sqlName(name)).reverse(),
    },
  };
}
