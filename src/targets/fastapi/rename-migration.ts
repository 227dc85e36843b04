import { renameFileName, renameTitle } from "../../evolution/migration-names.js";
import { reversedRenames, type Renamed, type TableRenames } from "../../evolution/renames.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonImports } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import type { MigrationHistory } from "./migration-history.js";
import { indexArguments } from "./migrated-table.js";
import { downRevision, revisionOf, type Migration } from "./migration-view.js";

/** The migration that gives tables, and what is in them, the names of today; null where all have them already. */
export function renameMigration(
  renames: readonly TableRenames[],
  history: MigrationHistory,
): Migration | null {
  const up = renames.flatMap(operations);
  if (up.length === 0) return null;
  const down = renames.map(reversedRenames).flatMap(operations);
  const tables = renames.map(({ now }) => now);
  const uses = (helper: string): boolean => up.some(({ text }) => text.startsWith(`${helper}(`));
  const helpers = { index: uses("rename_index"), constraint: uses("rename_constraint") };
  const revision = revisionOf([history.head ?? "", ...up.map(({ text }) => text)]);
  return {
    revision,
    fileName: renameFileName(history.count + 1, tables),
    view: {
      title: renameTitle(tables),
      revision,
      downRevision: downRevision(history.head),
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
function operations({ before, now, columns, indexes, constraints }: TableRenames): Code[] {
  const table = pythonString(now);
  const quoted = ({ before, now }: Renamed): Code => code`${pythonString(before)}, ${pythonString(now)}`;
  return [
    ...(before === now ? [] : [code`op.rename_table(${pythonString(before)}, ${table})`]),
    ...columns.map(
      (column) =>
        code`op.alter_column(${table}, ${pythonString(column.before)}, new_column_name=${pythonString(column.now)})`,
    ),
    ...indexes.map(
      (index) =>
        code`rename_index(${joinCode([pythonString(index.before.name), ...indexArguments(now, index.now)], ", ")})`,
    ),
    ...constraints.map((name) => code`rename_constraint(${table}, ${quoted(name)})`),
  ];
}
