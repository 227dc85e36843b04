import type { Blueprint } from "../../blueprint/blueprint.js";
import type { FieldKind, FieldType, FieldTypeOf, ScalarType } from "../../blueprint/field-type.js";
import { hasAccounts } from "../../contract/accounts.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { tsLiteral, tsString } from "../../render/ts-literal.js";

/** How the column of a field's type is spelled. */
export interface ColumnType {
  /** In a table of Drizzle, given the column's name: `varchar("title", { length: 200 })`. */
  readonly drizzle: (column: string) => Code;
  /** In a migration: `varchar(200) COLLATE "C"`. */
  readonly sql: Code;
}

type Spell<T extends FieldType> = (type: T) => ColumnType;

const drizzle = (name: string): Code => imported("drizzle-orm/pg-core", name);
const own = (name: string): Code => imported("../db/types.js", name);

const MOMENT = plain(own("utcDateTime"), code`timestamp(3) with time zone`);
const UUID = plain(drizzle("uuid"), code`uuid`);
const JSONB = code`jsonb`;

/** Ids are numbers of JavaScript: a database gives them out one after the other. */
const ID_NUMBER: ColumnType = {
  drizzle: (column) => code`${drizzle("bigint")}(${tsString(column)}, { mode: "number" })`,
  sql: code`bigint`,
};

const COLUMN_TYPES: { readonly [K in FieldKind]: Spell<FieldTypeOf<K>> } = {
  string: ({ maxLength }) => codePoints(maxLength),
  text: () => plain(drizzle("text"), code`text COLLATE "C"`),
  slug: () => codePoints(100),
  email: () => codePoints(254),
  url: () => codePoints(2048),
  uuid: () => UUID,
  int: () => plain(drizzle("integer"), code`integer`),
  bigint: () => plain(own("bigintText"), code`bigint`),
  float: () => plain(drizzle("doublePrecision"), code`double precision`),
  decimal: ({ precision, scale }) => ({
    drizzle: (column) => code`${drizzle("numeric")}(${tsString(column)}, ${tsLiteral({ precision, scale })})`,
    sql: code`numeric(${precision}, ${scale})`,
  }),
  boolean: () => plain(drizzle("boolean"), code`boolean`),
  date: () => plain(drizzle("date"), code`date`),
  time: () => plain(own("timeOfDay"), code`time(3)`),
  datetime: () => MOMENT,
  enum: ({ values }) => {
    const length = Math.max(1, ...values.map((value) => Array.from(value).length));
    return {
      drizzle: (column) =>
        code`${drizzle("varchar")}(${tsString(column)}, { length: ${length}, enum: ${tsLiteral(values)} })`,
      sql: code`varchar(${length}) COLLATE "C"`,
    };
  },
  ref: ({ ids }) => (ids === "uuid" ? UUID : ID_NUMBER),
  json: () => plain(own("json"), JSONB),
  // Only its hash is kept, which nobody sorts by.
  password: () => ({ ...codePoints(255), sql: code`varchar(255)` }),
  array: ({ items }) => ({
    drizzle: (column) => code`${own("json")}(${tsString(column)}).$type<${itemType(items)}[]>()`,
    sql: JSONB,
  }),
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
  return hasAccounts(blueprint) ? idType(blueprint) : codePoints(255);
}

/** Text whose order is that of its code points. */
function codePoints(length: number): ColumnType {
  return {
    drizzle: (column) => code`${drizzle("varchar")}(${tsString(column)}, { length: ${length} })`,
    sql: code`varchar(${length}) COLLATE "C"`,
  };
}

function plain(builder: Code, sql: Code): ColumnType {
  return { drizzle: (column) => code`${builder}(${tsString(column)})`, sql };
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
