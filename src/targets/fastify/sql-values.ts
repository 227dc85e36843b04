import { utcDateTime } from "../../blueprint/calendar.js";
import type { ColumnType } from "../../evolution/table.js";
import { code, type Code } from "../../render/code.js";
import { sqlString } from "../../render/sql-literal.js";
import type { JsonValue } from "../../spec/json-value.js";

const DIGITS = /^-?\d+(\.\d+)?$/;
const NUMBERS: ReadonlySet<ColumnType["kind"]> = new Set(["int", "bigint", "float", "decimal"]);

/** A value of the spec, as a migration writes it where the type of the column is known: `7`, `'2026-01-31'`, `'["a"]'`. */
export function sqlValue({ kind }: ColumnType, value: JsonValue): Code {
  if (value === null) return code`NULL`;
  if (kind === "json") return sqlString(JSON.stringify(value));
  if (typeof value === "boolean") return value ? code`true` : code`false`;
  if (typeof value === "number") return code`${value}`;
  if (typeof value !== "string") return sqlString(JSON.stringify(value));
  if (NUMBERS.has(kind) && DIGITS.test(value)) {
    return value.startsWith("-") ? code`-${value.slice(1)}` : code`${value}`;
  }
  return sqlString(kind === "moment" ? (utcDateTime(value) ?? value) : value);
}
