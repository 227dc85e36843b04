import type { JsonValue } from "../../spec/json-value.js";
import type { ColumnType } from "../../evolution/table.js";

/** The databases of this target. */
export type Dialect = "postgresql" | "sqlite";

/** A value as it stands in SQL, as the app keeps it there (`templates/fastapi/app/db/types.py`). */
export function sqlLiteral(value: JsonValue, type: ColumnType, dialect: Dialect): string {
  if (value === null) return "NULL";
  const text = storedText(value, type, dialect);
  switch (type.kind) {
    case "int":
    case "bigint":
    case "float":
    case "boolean":
      return text;
    case "decimal":
      return dialect === "sqlite" ? sqlText(text) : text;
    default:
      return sqlText(text);
  }
}

/** The same without quotes: what a column's default is. */
export function storedText(value: JsonValue, type: ColumnType, dialect: Dialect): string {
  if (type.kind === "json") return jsonText(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (dialect === "postgresql") return text;
  switch (type.kind) {
    case "decimal":
      return sortableDecimal(text, type);
    case "uuid":
      return text.replaceAll("-", "").toLowerCase();
    case "time":
      return toMicroseconds(text);
    case "moment":
      return new Date(text).toISOString().replace("T", " ").replace("Z", "000");
    default:
      return text;
  }
}

/** Text in quotes, in which SQLAlchemy finds no parameter: it takes `:word` for one. */
export function sqlText(text: string): string {
  const quoted = text.replaceAll("'", "''");
  return `'${quoted.replace(/\\(?=:)|(?<![A-Za-z0-9_:]):(?=[\p{L}\p{N}_])/gu, "$&' || '")}'`;
}

/** A colon within it is spelled out where SQLAlchemy would take it for that of a parameter. */
function jsonText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(", ")}]`;
  if (typeof value === "string") return JSON.stringify(value).replaceAll(":", "\\u003a");
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${jsonText(key)}: ${jsonText(item)}`);
  return `{${entries.join(", ")}}`;
}

/** Without its point, plus 10^precision: see `ExactDecimal`. */
function sortableDecimal(
  text: string,
  { precision, scale }: { readonly precision: number; readonly scale: number },
): string {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = BigInt(`${sign}${whole}${fraction.padEnd(scale, "0").slice(0, scale)}`);
  return (digits + 10n ** BigInt(precision)).toString().padStart(precision + 1, "0");
}

/** "10:20:30.500000", as SQLAlchemy writes a time of day. */
function toMicroseconds(text: string): string {
  const [whole = "", fraction = ""] = text.replace(/Z$/, "").split(".");
  return `${whole.split(":").length < 3 ? `${whole}:00` : whole}.${fraction.padEnd(6, "0")}`;
}
