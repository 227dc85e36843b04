import type { Blueprint, Field } from "../blueprint/blueprint.js";
import type { JsonValue } from "../spec/json-value.js";
import type { Fill } from "./step.js";
import type { ColumnKind, Table, TableColumn } from "./table.js";

/** What stands for a missing value, by `columnKey`. */
export type Fills = ReadonlyMap<string, Fill>;

export function columnKey(table: string, column: string): string {
  return `${table}.${column}`;
}

/** The defaults of a spec's fields. */
export function defaultFills({ resources }: Pick<Blueprint, "resources">): Fills {
  const filled = ({ default: value }: Field): Fill[] => (value === undefined ? [] : [{ value }]);
  return new Map(
    resources.flatMap(({ table, fields }) =>
      fields.flatMap((field) =>
        filled(field).map((fill): [string, Fill] => [columnKey(table, field.column), fill]),
      ),
    ),
  );
}

const NEUTRAL: Readonly<Record<ColumnKind, JsonValue>> = {
  codePoints: "",
  string: "",
  decimal: "0",
  int: 0,
  bigint: "0",
  float: 0,
  boolean: false,
  date: "1970-01-01",
  time: "00:00:00.000",
  moment: "1970-01-01T00:00:00.000Z",
  uuid: "00000000-0000-0000-0000-000000000000",
  json: [],
};

/**
 * What a column of before gets on the way back, where its values are gone: its default, nothing, or what is nearest to nothing.
 * Null where there is no such value: it has to be the id of a row.
 */
export function fillOfBefore(table: Table, column: TableColumn, defaults: Fills): Fill | null {
  const known = defaults.get(columnKey(table.name, column.name));
  if (known !== undefined) return known;
  if (column.isNullable) return { value: null };
  if (table.foreignKeys.some((key) => key.column === column.name)) return null;
  const check = table.checks.find((rule) => rule.column === column.name);
  return { value: check?.values[0] ?? NEUTRAL[column.type.kind] };
}
