import type { ColumnKind, ColumnType } from "../../evolution/table.js";
import { code, type Code } from "../../render/code.js";

type TypeOf<K extends ColumnKind> = (type: Extract<ColumnType, { readonly kind: K }>) => Code;

/** In SQLAlchemy's own words and those of the functions at the top of each migration: it outlives the app's types. */
const TYPES: { readonly [K in ColumnKind]: TypeOf<K> } = {
  codePoints: ({ length }) => (length === null ? code`text()` : code`text(${length})`),
  string: ({ length }) => code`sa.String(${length})`,
  decimal: ({ precision, scale }) => code`decimal(${precision}, ${scale})`,
  int: () => code`sa.Integer()`,
  bigint: () => code`sa.BigInteger()`,
  float: () => code`sa.Double()`,
  boolean: () => code`sa.Boolean()`,
  date: () => code`sa.Date()`,
  time: () => code`time()`,
  moment: () => code`moment()`,
  uuid: () => code`sa.Uuid()`,
  json: () => code`json()`,
};

/** How a migration spells what a column holds. */
export function migratedType(type: ColumnType): Code {
  // The table is keyed by the very `kind` that chose the entry, which the compiler cannot see through the index.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const spell = TYPES[type.kind] as (type: ColumnType) => Code;
  return spell(type);
}

/** Which of the template's functions for column types the columns need. */
export function usedTypeHelpers(types: readonly ColumnType[]): TypeHelpers {
  const isUsed = (kind: ColumnKind): boolean => types.some((type) => type.kind === kind);
  return {
    text: isUsed("codePoints"),
    moment: isUsed("moment"),
    time: isUsed("time"),
    json: isUsed("json"),
    decimal: isUsed("decimal"),
  };
}

export type TypeHelpers = Readonly<Record<"text" | "moment" | "time" | "json" | "decimal", boolean>>;

/** What these functions import. */
export function typeHelperImports({ text, moment, time, json, decimal }: TypeHelpers): string[] {
  const usesHelpers = text || moment || time || json || decimal;
  const usesDialect = moment || time || json;
  return [...(usesHelpers ? ["typing:Any"] : []), ...(usesDialect ? ["sqlalchemy.dialects:postgresql"] : [])];
}
