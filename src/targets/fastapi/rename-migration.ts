import { renameFileName, renameTitle } from "../../evolution/migration-names.js";
import { reversedRenames, type Renamed, type TableRenames } from "../../evolution/renames.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { indexArguments } from "./migrated-table.js";
import { migrationFile, type Migration, type Place } from "./migration-file.js";

/** The migration that gives tables, and what is in them, the names of today; null where all have them already. */
export function renameMigration(renames: readonly TableRenames[], place: Place): Migration | null {
  const up = renames.flatMap(operations);
  if (up.length === 0) return null;
  const tables = renames.map(({ now }) => now);
  const isAny = (pick: (renames: TableRenames) => readonly unknown[]): boolean =>
    renames.some((one) => pick(one).length > 0);
  return migrationFile(
    {
      fileName: renameFileName(place.count + 1, tables),
      title: renameTitle(tables),
      told: up.map(({ text }) => text),
      up,
      down: renames.map(reversedRenames).flatMap(operations),
      isLocking: true,
      types: [],
      helpers: {
        index: isAny(({ indexes }) => indexes),
        constraints: isAny(({ constraints }) => constraints),
        sequence: isAny(({ sequences }) => sequences),
      },
    },
    place,
  );
}

/** The table first: everything else is said of it under its name of today. */
function operations({ before, now, columns, indexes, constraints, sequences }: TableRenames): Code[] {
  const table = pythonString(now);
  const quoted = ({ before, now }: Renamed, between = ", "): Code =>
    joinCode([pythonString(before), pythonString(now)], between);
  const names = joinCode(
    constraints.map((name) => quoted(name, ": ")),
    ", ",
  );
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
    ...(constraints.length === 0 ? [] : [code`rename_constraints(${table}, {${names}})`]),
    ...sequences.map((name) => code`rename_sequence(${quoted(name)})`),
  ];
}
