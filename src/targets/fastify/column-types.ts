import type { Blueprint } from "../../blueprint/blueprint.js";
import type { FieldKind, FieldType, FieldTypeOf, ScalarType } from "../../blueprint/field-type.js";
import { hasAccounts } from "../../contract/accounts.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { tsLiteral, tsString } from "../../render/ts-literal.js";

/** A column in a table of Drizzle, given its name: `varchar("title", { length: 200 })`. */
export type ColumnType = (column: string) => Code;

type Spell<T extends FieldType> = (type: T) => ColumnType;

const drizzle = (name: string): Code => imported("drizzle-orm/pg-core", name);
const own = (name: string): Code => imported("../db/types.js", name);

const MOMENT = plain(own("utcDateTime"));
const UUID = plain(drizzle("uuid"));

/** Ids are numbers of JavaScript: a database gives them out one after the other. */
const ID_NUMBER: ColumnType = (column) => code`${drizzle("bigint")}(${tsString(column)}, { mode: "number" })`;

const COLUMN_TYPES: { readonly [K in FieldKind]: Spell<FieldTypeOf<K>> } = {
  string: ({ maxLength }) => varchar(maxLength),
  text: () => plain(drizzle("text")),
  slug: () => varchar(100),
  email: () => varchar(254),
  url: () => varchar(2048),
  uuid: () => UUID,
  int: () => plain(drizzle("integer")),
  bigint: () => plain(own("bigintText")),
  float: () => plain(drizzle("doublePrecision")),
  decimal:
    ({ precision, scale }) =>
    (column) =>
      code`${drizzle("numeric")}(${tsString(column)}, ${tsLiteral({ precision, scale })})`,
  boolean: () => plain(drizzle("boolean")),
  date: () => plain(drizzle("date")),
  time: () => plain(own("timeOfDay")),
  datetime: () => MOMENT,
  enum: ({ values }) => {
    const length = Math.max(1, ...values.map((value) => Array.from(value).length));
    return (column) =>
      code`${drizzle("varchar")}(${tsString(column)}, { length: ${length}, enum: ${tsLiteral(values)} })`;
  },
  ref: ({ ids }) => (ids === "uuid" ? UUID : ID_NUMBER),
  json: () => plain(own("json")),
  // Only its hash is kept.
  password: () => varchar(255),
  array:
    ({ items }) =>
    (column) =>
      code`${own("json")}(${tsString(column)}).$type<${itemType(items)}[]>()`,
};

/** The column of a field's type. */
export function columnType(type: FieldType): ColumnType {
  // The table is keyed by the very `kind` that chose the entry, which the compiler cannot see through the index.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const spell = COLUMN_TYPES[type.kind] as Spell<FieldType>;
  return spell(type);
}

/** A moment of the system's own: when a row was made, changed, deleted. */
export const MOMENT_TYPE: ColumnType = MOMENT;

/** The column that refers to an id. */
export function idType({ database }: Blueprint): ColumnType {
  return database.ids === "uuid" ? UUID : ID_NUMBER;
}

/** The column of a row's owner: text of the token, or the id of an account. */
export function ownerType(blueprint: Blueprint): ColumnType {
  return hasAccounts(blueprint) ? idType(blueprint) : varchar(255);
}

function varchar(length: number): ColumnType {
  return (column) => code`${drizzle("varchar")}(${tsString(column)}, { length: ${length} })`;
}

function plain(builder: Code): ColumnType {
  return (column) => code`${builder}(${tsString(column)})`;
}

/** The items of a list, as they are in JSON. */
function itemType(type: ScalarType): Code {
  switch (type.kind) {
    case "int":
    case "float":
      return code`number`;
    case "boolean":
      return code`boolean`;
    case "enum": {
      const words = joinCode(type.values.map(tsString), " | ");
      return type.values.length === 1 ? words : code`(${words})`;
    }
    default:
      return code`string`;
  }
}
