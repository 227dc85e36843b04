import { fillOfBefore, type Fills } from "./fills.js";
import { POSTGRESQL_NUMBERS } from "./number-rows.js";
import type { Step } from "./step.js";
import type { Table, TableColumn, TableIndex } from "./table.js";

/** A table as it was, under today's names, with the defaults of that time, and as it is now. */
export interface OldTable {
  readonly table: Table;
  readonly defaults: Fills;
  /** Null where it is gone. */
  readonly now: Table | null;
}

/**
 * The steps by which a column comes back that is there no more. What its rows had is gone: all get the same, or, where no two may have the
 * same, nothing or a value of their own.
 */
export function comeback(old: OldTable, column: TableColumn): readonly Step[] {
  const table = old.table.name;
  const rule = ruleAtRisk(old, column);
  if (rule !== null && column.isNullable)
    return [{ kind: "addColumn", table, column, fill: { value: null } }];
  if (rule !== null && canDiffer(old.table, column)) return numberedColumn(table, column);
  const fill = fillOfBefore(old.table, column, old.defaults);
  const alikeFor = rule?.name ?? null;
  return [{ kind: "addColumn", table, column, fill, ...(alikeFor === null ? {} : { alikeFor }) }];
}

function numberedColumn(table: string, column: TableColumn): readonly Step[] {
  return [
    { kind: "addColumn", table, column: { ...column, isNullable: true }, fill: null },
    { kind: "numberRows", table, column },
    { kind: "setNotNull", table, column },
  ];
}

/** Gives each of several rows in which the column is empty a value of its own; null where all may have the same, or must. */
export function numbering(old: OldTable, column: TableColumn): Step | null {
  const isUnique = ruleAtRisk(old, column) !== null && canDiffer(old.table, column);
  return isUnique ? { kind: "numberRows", table: old.table.name, column } : null;
}

/** The rule that two rows would break that have the same in this column; null where today's rules keep them apart. */
export function ruleAtRisk({ table, now }: OldTable, { name }: TableColumn): TableIndex | null {
  const isKept = (rule: TableIndex): boolean =>
    now?.indexes.some(
      ({ isUnique, onlyLive, columns }) =>
        isUnique &&
        (rule.onlyLive || !onlyLive) &&
        columns.every((one) => one !== name && rule.columns.includes(one)),
    ) === true;
  return table.indexes.find((rule) => rule.isUnique && rule.columns.includes(name) && !isKept(rule)) ?? null;
}

/** Whether there is a value for each of many rows: one of an owner or a reference would be another's. */
function canDiffer({ checks, foreignKeys }: Table, { name, type }: TableColumn): boolean {
  if (name === "user_id" || !(type.kind in POSTGRESQL_NUMBERS)) return false;
  return ![...checks, ...foreignKeys].some(({ column }) => column === name);
}
