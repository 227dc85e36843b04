import type { ColumnRef } from "./blueprint.js";
import type { FieldType } from "./field-type.js";

/** PostgreSQL refuses index entries over 2,704 bytes, with an error at the time of writing; the rest is headers and padding. */
export const WIDEST_INDEX = 2600;

/** An owner may have 255 characters; in practice they are ASCII (UUIDs, numbers, `auth0|…`). */
const OWNER_BYTES = 256;
const BYTES_PER_CHARACTER = 4;

/** The most bytes that an entry over these columns can take. An upper bound for what users write, not for what an attacker may compress. */
export function indexWidth(columns: readonly ColumnRef[]): number {
  return columns.reduce((sum, column) => sum + columnBytes(column), 0);
}

function columnBytes(column: ColumnRef): number {
  if (column.kind === "field") return typeBytes(column.field.type);
  return column.name === "user_id" ? OWNER_BYTES : 16;
}

function typeBytes(type: FieldType): number {
  switch (type.kind) {
    case "string":
    case "text":
      return BYTES_PER_CHARACTER * type.maxLength;
    case "url":
      return 2048;
    case "email":
      return 254;
    case "slug":
      return 100;
    case "enum":
      return Math.max(...type.values.map((value) => Buffer.byteLength(value)), 0);
    default:
      return 24;
  }
}
