import { renameFileName, renameTitle } from "../../contract/migration-names.js";
import type { Carried } from "../../evolution/carry-names.js";
import {
  isRenamed,
  reversed,
  tableChanges,
  type Renamed,
  type TableChange,
} from "../../evolution/table-changes.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonImports } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import type { MigrationHistory } from "./migration-history.js";
import { createIndexArguments, revisionOf, type Migration } from "./migration-view.js";

/** The migration that gives tables, and what is in them, the names of today; null where all have them already. */
export function renameMigration(carried: readonly Carried[], history: MigrationHistory): Migration | null {
  const changes = tableChanges(carried);
  const up = changes.flatMap(operations);
  if (up.length === 0) return null;
  const down = changes.map(reversed).flatMap(operations);
  const renamed = changes.filter((change) => operations(change).length > 0);
  const tables = renamed.map(({ now }) => now);
  const uses = (helper: string): boolean => up.some(({ text }) => text.startsWith(`${helper}(`));
  const helpers = { index: uses("rename_index"), constraint: uses("rename_constraint") };
  const revision = revisionOf([history.head ?? "", ...up.map(({ text }) => text)]);
  return {
    revision,
    fileName: renameFileName(history.count + 1, tables),
    view: {
      title: renameTitle(tables),
      revision,
      downRevision: history.head === null ? code`None` : pythonString(history.head),
      up,
      down,
      helpers,
      imports: pythonImports([
        "collections.abc:Sequence",
        "alembic:op",
        ...(up.some(({ text }) => text.includes("sa.")) ? ["sqlalchemy as sa"] : []),
        ...(helpers.index ? ["typing:Any"] : []),
      ]),
    },
  };
}

/** The table first: everything else is said of it under its name of today. */
function operations({ before, now, columns, indexes, constraints }: TableChange): Code[] {
  const table = pythonString(now);
  const quoted = ({ before, now }: Renamed): Code => code`${pythonString(before)}, ${pythonString(now)}`;
  return [
    ...(before === now ? [] : [code`op.rename_table(${pythonString(before)}, ${table})`]),
    ...columns
      .filter(isRenamed)
      .map(
        (column) =>
          code`op.alter_column(${table}, ${pythonString(column.before)}, new_column_name=${pythonString(column.now)})`,
      ),
    ...indexes
      .filter((index) => index.before.name !== index.now.name)
      .map(
        (index) =>
          code`rename_index(${joinCode([pythonString(index.before.name), ...createIndexArguments({ table: now, isAccounts: false }, index.now)], ", ")})`,
      ),
    ...constraints.filter(isRenamed).map((name) => code`rename_constraint(${table}, ${quoted(name)})`),
  ];
}
