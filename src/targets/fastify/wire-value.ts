import type { JsonValue } from "../../spec/json-value.js";
import { utcDateTime } from "../../blueprint/calendar.js";
import { decimalText, exactDecimal, unitsAt } from "../../blueprint/exact-decimal.js";
import type { FieldType } from "../../blueprint/field-type.js";

/** A value of the spec as rows and responses have it: a moment in UTC, a decimal with all of its digits. */
export function wireValue(type: FieldType, value: JsonValue): JsonValue {
  if (type.kind === "array" && Array.isArray(value)) {
    return value.map((item: JsonValue) => wireValue(type.items, item));
  }
  if (typeof value === "number" && type.kind === "bigint") return String(value);
  if (typeof value !== "string") return value;
  switch (type.kind) {
    case "uuid":
      return value.toLowerCase();
    case "bigint":
      return String(BigInt(value));
    case "decimal":
      return decimalOf(value, type.scale);
    case "datetime":
      return utcDateTime(value) ?? value;
    case "time":
      return timeOf(value);
    default:
      return value;
  }
}

function decimalOf(value: string, scale: number): string {
  const exact = exactDecimal(value);
  const units = exact === null ? null : unitsAt(scale, exact);
  return units === null ? value : decimalText(units, scale);
}

function timeOf(value: string): string {
  const [time = "", fraction = ""] = value.split(".");
  return Number(fraction) === 0 ? time : `${time}.${fraction.padEnd(3, "0")}`;
}
