import type { ColumnKind, ColumnType } from "../../evolution/table.js";
import { code, type Code } from "../../render/code.js";

type TypeOf<K extends ColumnKind> = (type: Extract<ColumnType, { readonly kind: K }>) => Code;

const TYPES: { readonly [K in ColumnKind]: TypeOf<K> } = {
  codePoints: ({ length }) =>
    length === null ? code`text COLLATE "C"` : code`varchar(${length}) COLLATE "C"`,
  string: ({ length }) => code`varchar(${length})`,
  decimal: ({ precision, scale }) => code`numeric(${precision}, ${scale})`,
  int: () => code`integer`,
  bigint: () => code`bigint`,
  float: () => code`double precision`,
  boolean: () => code`boolean`,
  date: () => code`date`,
  time: () => code`time(3)`,
  moment: () => code`timestamp(3) with time zone`,
  uuid: () => code`uuid`,
  json: () => code`jsonb`,
};

/** How a migration spells what a column holds. */
export function sqlType(type: ColumnType): Code {
  // The table is keyed by the very `kind` that chose the entry, which the compiler cannot see through the index.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const spell = TYPES[type.kind] as (type: ColumnType) => Code;
  return spell(type);
}
