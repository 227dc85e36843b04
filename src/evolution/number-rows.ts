import type { Step } from "./step.js";
import type { ColumnKind, ColumnType } from "./table.js";

type NumberRows = Extract<Step, { readonly kind: "numberRows" }>;

/** What a type has for the number `n`, an expression; each number another. Types that have not are left out. */
export type NumberedValues = { readonly [K in ColumnKind]?: NumberedValue<K> };

type NumberedValue<K extends ColumnKind> = (
  n: string,
  type: Extract<ColumnType, { readonly kind: K }>,
) => string;

/** In the words of PostgreSQL. Nothing in them is a colon, which some take for the beginning of a parameter. */
export const POSTGRESQL_NUMBERS: NumberedValues = {
  codePoints: (n) => `CAST(${n} AS text)`,
  string: (n) => `CAST(${n} AS text)`,
  decimal: (n, { scale }) => (scale === 0 ? n : `${n} * 0.${"1".padStart(scale, "0")}`),
  int: (n) => n,
  bigint: (n) => n,
  float: (n) => n,
  date: (n) => `DATE '1970-01-01' + CAST(${n} AS integer)`,
  time: (n) => `make_time(0, 0, 0) + ${n} * INTERVAL '1 millisecond'`,
  moment: (n) => `to_timestamp(${n})`,
  uuid: (n) => `CAST(lpad(to_hex(${n}), 32, '0') AS uuid)`,
};

const PLENTY = 1_000_000;

/** What a reader of a migration is told of it. */
export function numberRowsNote({ column: { type } }: NumberRows): string {
  const room = roomOf(type);
  const limit = room === null ? "" : ` There are ${String(room)} of them: more rows than that stop it.`;
  return `No two rows may have the same: those without a value get a number each.${limit}`;
}

/** Null where it is as good as endless. */
function roomOf(type: ColumnType): number | null {
  const isText = type.kind === "codePoints" || type.kind === "string";
  const digits = isText ? type.length : type.kind === "decimal" ? type.precision : null;
  const room = digits === null ? PLENTY : 10 ** digits - 1;
  return room < PLENTY ? room : null;
}

/** One UPDATE, a line each: rows without a value, in the order of their ids, get the first numbers that no row has. */
export function numberRowsSql({ table, column }: NumberRows, values: NumberedValues): readonly string[] {
  const [of, name] = [`"${table}"`, `"${column.name}"`];
  return [
    `UPDATE ${of} SET ${name} = free.value`,
    `FROM (SELECT "id", row_number() OVER (ORDER BY "id") AS place FROM ${of} WHERE ${name} IS NULL) AS missing`,
    `JOIN (SELECT value, row_number() OVER (ORDER BY value) AS place FROM (`,
    `  SELECT ${valueOf(column.type, values)} AS value FROM ${of} EXCEPT SELECT ${name} FROM ${of}`,
    `) AS made) AS free ON free.place = missing.place`,
    `WHERE ${of}."id" = missing."id"`,
  ];
}

function valueOf(type: ColumnType, values: NumberedValues): string {
  // The table is keyed by the very `kind` that chose the entry, which the compiler cannot see through the index.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const spell = values[type.kind] as ((n: string, type: ColumnType) => string) | undefined;
  if (spell === undefined) throw new Error(`no value of ${type.kind} for each of many rows`);
  return spell("row_number() OVER ()", type);
}
