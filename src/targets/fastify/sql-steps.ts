import { castOf, isText } from "../../evolution/cast.js";
import { addColumnNote } from "../../evolution/migration-words.js";
import { numberRowsNote, numberRowsSql, POSTGRESQL_NUMBERS } from "../../evolution/number-rows.js";
import type { Step, StepKind } from "../../evolution/step.js";
import type { Table } from "../../evolution/table.js";
import { code, Code, joinCode } from "../../render/code.js";
import { sqlName } from "../../render/sql-literal.js";
import { updateRows } from "./sql-fills.js";
import { createIndex, sqlCheck, sqlColumn, sqlForeignKey, tableItems } from "./sql-tables.js";
import { sqlType } from "./sql-types.js";
import { sqlValue } from "./sql-values.js";

/** One statement, without its semicolon, and what a reader would wonder about. */
export interface Statement {
  readonly sql: Code;
  readonly note: string | null;
}

type StepOf<K extends StepKind> = Extract<Step, { readonly kind: K }>;

const NEW_ROWS_ONLY =
  "NOT VALID: for what is written from now on. The next migration looks at the rows that are there.";

/** What takes a step. */
const STATEMENTS: { readonly [K in StepKind]: (step: StepOf<K>) => readonly Statement[] } = {
  createTable: ({ created }) => createTable(created).map(plain),
  dropTable: ({ table }) => [plain(code`DROP TABLE ${sqlName(table)}`)],
  addColumn,
  dropColumn: ({ table, column }) => [altered(table, code`DROP COLUMN ${sqlName(column.name)}`)],
  retypeColumn: (step) => [altered(step.table, retyping(step))],
  setNotNull: ({ table, column }) => [
    altered(table, code`ALTER COLUMN ${sqlName(column.name)} SET NOT NULL`),
  ],
  dropNotNull: ({ table, column }) => [
    altered(table, code`ALTER COLUMN ${sqlName(column.name)} DROP NOT NULL`),
  ],
  addNotNullGuard: ({ table, column, name }) => [
    trusting(
      altered(
        table,
        code`ADD CONSTRAINT ${sqlName(name)} CHECK (${sqlName(column.name)} IS NOT NULL) NOT VALID`,
      ),
    ),
  ],
  dropNotNullGuard: ({ table, name }) => [dropConstraint(table, name)],
  addCheck: ({ table, check, isTrusting }) => [addRule(table, sqlCheck(check), isTrusting)],
  dropCheck: ({ table, check }) => [dropConstraint(table, check.name)],
  addForeignKey: ({ table, key, isTrusting }) => [addRule(table, sqlForeignKey(key), isTrusting)],
  dropForeignKey: ({ table, key }) => [dropConstraint(table, key.name)],
  validate: ({ table, name }) => [altered(table, code`VALIDATE CONSTRAINT ${sqlName(name)}`)],
  fillRows: ({ table, columns }) => [plain(updateRows(table, columns))],
  numberRows: (step) => [
    {
      sql: joinCode(
        numberRowsSql(step, POSTGRESQL_NUMBERS).map((line) => new Code(line)),
        "\n",
      ),
      note: numberRowsNote(step),
    },
  ],
  createIndex: ({ table, index, isConcurrent }) => [
    ...(isConcurrent
      ? [{ sql: dropIndexAside(index.name), note: "An attempt that failed leaves an invalid index." }]
      : []),
    plain(createIndex(table, index, isConcurrent)),
  ],
  dropIndex: ({ index, isConcurrent }) => [
    plain(isConcurrent ? dropIndexAside(index.name) : code`DROP INDEX ${sqlName(index.name)}`),
  ],
  renameIndex: ({ from, to }) => [
    plain(code`ALTER INDEX ${sqlName(from.name)} RENAME TO ${sqlName(to.name)}`),
  ],
  deleteGone: ({ table }) => [plain(code`DELETE FROM ${sqlName(table)} WHERE "deleted_at" IS NOT NULL`)],
};

export function statementsOf(step: Step): readonly Statement[] {
  // The table is keyed by the very `kind` that chose the entry, which the compiler cannot see through the index.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const spell = STATEMENTS[step.kind] as (step: Step) => readonly Statement[];
  return spell(step);
}

function plain(sql: Code): Statement {
  return { sql, note: null };
}

function altered(table: string, what: Code): Statement {
  return plain(code`ALTER TABLE ${sqlName(table)} ${what}`);
}

function trusting({ sql }: Statement): Statement {
  return { sql, note: NEW_ROWS_ONLY };
}

function addRule(table: string, rule: Code, isTrusting: boolean): Statement {
  return isTrusting
    ? trusting(altered(table, code`ADD ${rule} NOT VALID`))
    : altered(table, code`ADD ${rule}`);
}

function dropConstraint(table: string, name: string): Statement {
  return altered(table, code`DROP CONSTRAINT ${sqlName(name)}`);
}

function dropIndexAside(name: string): Code {
  return code`DROP INDEX CONCURRENTLY IF EXISTS ${sqlName(name)}`;
}

function createTable(table: Table): readonly Code[] {
  return [
    code`CREATE TABLE ${sqlName(table.name)} (\n  ${joinCode(tableItems(table), ",\n  ")}\n)`,
    ...table.indexes.map((index) => createIndex(table.name, index)),
  ];
}

/** A constant default is no work for PostgreSQL, however many rows there are. */
function addColumn(step: StepOf<"addColumn">): readonly Statement[] {
  const { table, column, fill } = step;
  const added = code`ADD COLUMN ${sqlColumn(column)}`;
  const value = fill?.value ?? null;
  const note = addColumnNote(step);
  if (value === null) return [{ ...altered(table, added), note }];
  const filled = altered(table, code`${added} DEFAULT ${sqlValue(column.type, value)}`);
  return [
    { ...filled, note: note ?? "The default is for the rows that are there." },
    altered(table, code`ALTER COLUMN ${sqlName(column.name)} DROP DEFAULT`),
  ];
}

function retyping({ from, to, otherwise }: StepOf<"retypeColumn">): Code {
  const name = sqlName(to.name);
  const value = otherwise === null ? castValue(name, from.type, to.type) : sqlValue(to.type, otherwise.value);
  return code`ALTER COLUMN ${name} TYPE ${sqlType(to.type)}${value === null ? code`` : code` USING ${value}`}`;
}

/** The value in another type; null where PostgreSQL turns it into that by itself, and into the very thing that JSON has. */
function castValue(
  name: Code,
  from: StepOf<"retypeColumn">["from"]["type"],
  to: StepOf<"retypeColumn">["to"]["type"],
): Code | null {
  if (isText(to) && to.length !== null && castOf(from, to) === "cut")
    return code`left(${name}, ${to.length})`;
  // How a date is spelled otherwise depends on the settings of the connection, as does where a day begins.
  if (from.kind === "date" && isText(to)) return code`to_char(${name}, 'YYYY-MM-DD')`;
  if (from.kind === "date" && to.kind === "moment") return code`${name}::timestamp AT TIME ZONE 'UTC'`;
  if (from.kind === "moment" && to.kind === "date") return code`(${name} AT TIME ZONE 'UTC')::date`;
  return null;
}
