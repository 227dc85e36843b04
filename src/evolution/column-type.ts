import type { FieldKind, FieldType, FieldTypeOf } from "../blueprint/field-type.js";
import type { ColumnType } from "./table.js";

type TypeOf<T extends FieldType> = (type: T) => ColumnType;

const COLUMN_TYPES: { readonly [K in FieldKind]: TypeOf<FieldTypeOf<K>> } = {
  string: ({ maxLength }) => codePoints(maxLength),
  text: () => codePoints(null),
  slug: () => codePoints(100),
  email: () => codePoints(254),
  url: () => codePoints(2048),
  uuid: () => ({ kind: "uuid" }),
  int: () => ({ kind: "int" }),
  bigint: () => ({ kind: "bigint" }),
  float: () => ({ kind: "float" }),
  decimal: ({ precision, scale }) => ({ kind: "decimal", precision, scale }),
  boolean: () => ({ kind: "boolean" }),
  date: () => ({ kind: "date" }),
  time: () => ({ kind: "time" }),
  datetime: () => ({ kind: "moment" }),
  enum: ({ values }) => codePoints(Math.max(1, ...values.map((value) => Array.from(value).length))),
  ref: ({ ids }) => idType(ids),
  json: () => ({ kind: "json" }),
  // Only its hash is kept, which nobody sorts by.
  password: () => ({ kind: "string", length: 255 }),
  array: () => ({ kind: "json" }),
};

/** What the column of a field's type holds. */
export function columnTypeOf(type: FieldType): ColumnType {
  // The table is keyed by the very `kind` that chose the entry, which the compiler cannot see through the index.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const typeOf = COLUMN_TYPES[type.kind] as TypeOf<FieldType>;
  return typeOf(type);
}

/** What a column holds that is an id or refers to one. */
export function idType(ids: "uuid" | "int"): ColumnType {
  return { kind: ids === "uuid" ? "uuid" : "bigint" };
}

/** Text of at most so many code points; of any length when null. */
export function codePoints(length: number | null): ColumnType {
  return { kind: "codePoints", length };
}
