import { renameFileName, renameTitle } from "../../contract/migration-names.js";
import type { Carried } from "../../evolution/carry-names.js";
import {
  isRenamed,
  reversed,
  tableChanges,
  type Renamed,
  type TableChange,
} from "../../evolution/table-changes.js";
import { code, type Code } from "../../render/code.js";
import { sqlComment, sqlName } from "../../render/sql-literal.js";
import type { Migration } from "./migration-view.js";

/** The migration that gives tables, and what is in them, the names of today; null where all have them already. */
export function renameMigration(carried: readonly Carried[], number: number): Migration | null {
  const changes = tableChanges(carried).filter((change) => statements(change).length > 0);
  if (changes.length === 0) return null;
  const tables = changes.map(({ now }) => now);
  return {
    fileName: renameFileName(number, tables),
    template: "rename",
    view: {
      title: sqlComment(renameTitle(tables)),
      up: changes.flatMap(statements),
      down: changes.map(reversed).flatMap(statements),
    },
  };
}

/** The table first: everything else is said of it under its name of today. */
function statements({ before, now, columns, indexes, constraints }: TableChange): readonly Code[] {
  const table = code`ALTER TABLE ${sqlName(now)}`;
  const renamed = (what: Code, name: Renamed): Code => {
    return code`${what} ${sqlName(name.before)} TO ${sqlName(name.now)}`;
  };
  return [
    ...(before === now ? [] : [code`ALTER TABLE ${sqlName(before)} RENAME TO ${sqlName(now)}`]),
    ...columns.filter(isRenamed).map((name) => renamed(code`${table} RENAME COLUMN`, name)),
    ...indexes
      .filter((index) => index.before.name !== index.now.name)
      .map((index) => code`ALTER INDEX ${sqlName(index.before.name)} RENAME TO ${sqlName(index.now.name)}`),
    ...constraints.filter(isRenamed).map((name) => renamed(code`${table} RENAME CONSTRAINT`, name)),
  ];
}
