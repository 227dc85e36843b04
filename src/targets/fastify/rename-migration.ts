import { renameFileName, renameTitle } from "../../evolution/migration-names.js";
import { reversedRenames, type Renamed, type TableRenames } from "../../evolution/renames.js";
import { code, type Code } from "../../render/code.js";
import { sqlComment, sqlName } from "../../render/sql-literal.js";
import type { Migration } from "./migration-view.js";

/** The migration that gives tables, and what is in them, the names of today; null where all have them already. */
export function renameMigration(renames: readonly TableRenames[], number: number): Migration | null {
  if (renames.length === 0) return null;
  const tables = renames.map(({ now }) => now);
  return {
    fileName: renameFileName(number, tables),
    template: "rename",
    view: {
      title: sqlComment(renameTitle(tables)),
      up: renames.flatMap(statements),
      down: renames.map(reversedRenames).flatMap(statements),
    },
  };
}

/** The table first: everything else is said of it under its name of today. */
function statements(renames: TableRenames): readonly Code[] {
  const { before, now, columns, indexes, constraints, sequences } = renames;
  const table = code`ALTER TABLE ${sqlName(now)}`;
  const renamed = (what: Code, name: Renamed): Code => {
    return code`${what} ${sqlName(name.before)} TO ${sqlName(name.now)}`;
  };
  return [
    ...(before === now ? [] : [code`ALTER TABLE ${sqlName(before)} RENAME TO ${sqlName(now)}`]),
    ...columns.map((name) => renamed(code`${table} RENAME COLUMN`, name)),
    ...indexes.map(
      (index) => code`ALTER INDEX ${sqlName(index.before.name)} RENAME TO ${sqlName(index.now.name)}`,
    ),
    ...constraints.map((name) => renamed(code`${table} RENAME CONSTRAINT`, name)),
    ...sequences.map((name) => code`ALTER SEQUENCE ${sqlName(name.before)} RENAME TO ${sqlName(name.now)}`),
  ];
}
