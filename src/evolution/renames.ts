import type { Blueprint } from "../blueprint/blueprint.js";
import type { Carried } from "./carry-names.js";
import type { Table, TableIndex } from "./table.js";
import { tablesOf } from "./tables-of.js";

/** A name of before and that of today. */
export interface Renamed {
  readonly before: string;
  readonly now: string;
}

/** What is renamed in one table, and the table itself; `before` and `now` of the table are equal where only something in it is. */
export interface TableRenames extends Renamed {
  readonly columns: readonly Renamed[];
  readonly indexes: readonly { readonly before: TableIndex; readonly now: TableIndex }[];
  /** Primary key, rules and foreign keys: only their names change. */
  readonly constraints: readonly Renamed[];
  /** What gives out the numbers of an identity. */
  readonly sequences: readonly Renamed[];
}

/** The tables of `previous`, and the same with the names of today. */
export interface CarriedTables {
  readonly before: readonly Table[];
  readonly now: readonly Table[];
}

export function carriedTables(previous: Blueprint, carried: readonly Carried[]): CarriedTables {
  const named = (pick: (pair: Carried) => Carried["now"]): readonly Table[] =>
    tablesOf({ ...previous, resources: carried.map(pick) });
  return { before: named(({ before }) => before), now: named(({ now }) => now) };
}

/** What is called otherwise now, table by table; tables in which nothing is are left out. */
export function renamesOf({ before, now }: CarriedTables): readonly TableRenames[] {
  return before
    .flatMap((table, at) => {
      const twin = now[at];
      return twin === undefined ? [] : [tableRenames(table, twin)];
    })
    .filter(isAny);
}

/** What takes it back. */
export function reversedRenames(renames: TableRenames): TableRenames {
  const turned = <T>({ before, now }: { readonly before: T; readonly now: T }) => ({
    before: now,
    now: before,
  });
  return {
    before: renames.now,
    now: renames.before,
    columns: renames.columns.map(turned),
    indexes: renames.indexes.map(turned),
    constraints: renames.constraints.map(turned),
    sequences: renames.sequences.map(turned),
  };
}

function tableRenames(before: Table, now: Table): TableRenames {
  return {
    before: before.name,
    now: now.name,
    columns: renamed(
      before.columns.map(({ name }) => name),
      now.columns.map(({ name }) => name),
    ),
    indexes: before.indexes.flatMap((index, at) => {
      const twin = now.indexes[at];
      return twin === undefined || twin.name === index.name ? [] : [{ before: index, now: twin }];
    }),
    constraints: renamed(constraintsOf(before), constraintsOf(now)),
    sequences: renamed(sequencesOf(before), sequencesOf(now)),
  };
}

function constraintsOf({ primaryKey, checks, foreignKeys }: Table): string[] {
  return [primaryKey, ...checks, ...foreignKeys].map(({ name }) => name);
}

/** PostgreSQL calls the sequence behind an identity after table and column, and does not rename it with them. */
function sequencesOf({ name, columns }: Table): string[] {
  return columns.flatMap((column) => (column.isIdentity ? [`${name}_${column.name}_seq`] : []));
}

function renamed(before: readonly string[], now: readonly string[]): Renamed[] {
  return before.flatMap((name, at) => {
    const twin = now[at];
    return twin === undefined || twin === name ? [] : [{ before: name, now: twin }];
  });
}

function isAny({ before, now, columns, indexes, constraints, sequences }: TableRenames): boolean {
  return before !== now || [columns, indexes, constraints, sequences].some((list) => list.length > 0);
}
