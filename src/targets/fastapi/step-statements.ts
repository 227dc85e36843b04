import { fillStatement } from "./fill-statements.js";
import { addColumnNote } from "../../evolution/migration-words.js";
import { numberRowsNote, numberRowsSql, POSTGRESQL_NUMBERS } from "../../evolution/number-rows.js";
import type { Step } from "../../evolution/step.js";
import type { ForeignKey, Table, TableColumn, TableIndex, ValueCheck } from "../../evolution/table.js";
import { code, Code, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { checkValues } from "./check-rules.js";
import { indexArguments, migratedColumn, migratedTable } from "./migrated-table.js";
import { executed } from "./python-block.js";
import { SQLITE_NUMBERS } from "./sqlite-numbers.js";
import { storedText, type Dialect } from "./sql-literal.js";

/** Statements that are the same on every database, or nearly so. */
export function createTable(table: Table, forward: readonly ForeignKey[] = []): readonly Code[] {
  const { items, indexes } = migratedTable(table, forward);
  const lines = [code`${pythonString(table.name)}`, ...items].map((item) => code`    ${item},`);
  return [joinCode([code`op.create_table(`, ...lines, code`)`], "\n"), ...indexes];
}

export function dropTable(table: string): Code {
  return code`op.drop_table(${pythonString(table)})`;
}

/** With a value for the rows that are there, if it has one, as a default that has to be dropped again. */
export function addColumn(step: Extract<Step, { readonly kind: "addColumn" }>, dialect: Dialect): Code {
  return noted(addColumnNote(step), addedColumn(step, dialect));
}

function addedColumn(
  { table, column, fill }: Extract<Step, { readonly kind: "addColumn" }>,
  dialect: Dialect,
): Code {
  const value = fill?.value ?? null;
  if (value === null) return code`op.add_column(${pythonString(table)}, ${migratedColumn(column)})`;
  const isBoolean = typeof value === "boolean" && column.type.kind === "boolean";
  // Each database has a word of its own for true.
  const standard = isBoolean
    ? code`sa.${String(value)}()`
    : pythonString(storedText(value, column.type, dialect));
  const spelled = migratedColumn(column, [code`server_default=${standard}`]);
  return code`op.add_column(${pythonString(table)}, ${spelled})`;
}

export function isFilled({ fill }: Extract<Step, { readonly kind: "addColumn" }>): boolean {
  return fill !== null && fill.value !== null;
}

export function createIndex(table: string, index: TableIndex, isConcurrent = false): Code {
  const parts = [
    ...indexArguments(table, index),
    ...(isConcurrent ? [code`postgresql_concurrently=True`] : []),
  ];
  return code`op.create_index(${joinCode(parts, ", ")})`;
}

export function dropIndex(table: string, { name }: TableIndex): Code {
  return code`op.drop_index(${pythonString(name)}, ${pythonString(table)})`;
}

/** Says nothing of one that is not there, so that it can be run again. */
export function dropIndexConcurrently(table: string, { name }: TableIndex): Code {
  return code`op.drop_index(${pythonString(name)}, ${pythonString(table)}, if_exists=True, postgresql_concurrently=True)`;
}

export function deleteGone(table: string): Code {
  return executed([`DELETE FROM "${table}" WHERE "deleted_at" IS NOT NULL`]);
}

export function fillRows(
  { table, columns }: Extract<Step, { readonly kind: "fillRows" }>,
  dialect: Dialect,
): Code {
  return fillStatement(table, columns, dialect);
}

/** Rows without a value get one each. */
export function numberRows(step: Extract<Step, { readonly kind: "numberRows" }>, dialect: Dialect): Code {
  const values = dialect === "sqlite" ? SQLITE_NUMBERS : POSTGRESQL_NUMBERS;
  return noted(numberRowsNote(step), executed(numberRowsSql(step, values)));
}

function noted(note: string | null, statement: Code): Code {
  return note === null ? statement : joinCode([new Code(`# ${note}`), statement], "\n");
}

/** A constraint's name, which no naming convention is to be applied to. */
export function givenName(name: string): Code {
  return code`op.f(${pythonString(name)})`;
}

export function isOneOf({ column, values }: ValueCheck): Code {
  return code`sa.column(${pythonString(column)}).in_(${checkValues(values)})`;
}

export function isNotNull({ name }: TableColumn): Code {
  return code`sa.column(${pythonString(name)}).is_not(None)`;
}
