import { isText } from "../../evolution/cast.js";
import type { Fill } from "../../evolution/step.js";
import type { ColumnType, TableColumn } from "../../evolution/table.js";
import { sqlLiteral } from "./sql-literal.js";

/** What PostgreSQL makes the values of a new type from; null where it needs no word for it. */
export function castUsing(from: TableColumn, to: TableColumn, otherwise: Fill | null): string | null {
  if (otherwise !== null)
    return `CAST(${sqlLiteral(otherwise.value, to.type, "postgresql")} AS ${NAMES[to.type.kind]})`;
  const column = `"${to.name}"`;
  if (isText(to.type)) return textUsing(column, from.type, to.type.length);
  if (from.type.kind === "date" && to.type.kind === "moment")
    return `${column}::timestamp AT TIME ZONE 'UTC'`;
  if (from.type.kind === "moment" && to.type.kind === "date") return `(${column} AT TIME ZONE 'UTC')::date`;
  return null;
}

function textUsing(column: string, from: ColumnType, length: number | null): string | null {
  if (from.kind === "date") return `to_char(${column}, 'YYYY-MM-DD')`;
  if (!isText(from) || length === null) return null;
  return length < (from.length ?? Infinity) ? `left(${column}, ${String(length)})` : null;
}

const NAMES: Readonly<Record<ColumnType["kind"], string>> = {
  codePoints: "text",
  string: "text",
  decimal: "numeric",
  int: "integer",
  bigint: "bigint",
  float: "double precision",
  boolean: "boolean",
  date: "date",
  time: "time",
  moment: "timestamptz",
  uuid: "uuid",
  json: "jsonb",
};
