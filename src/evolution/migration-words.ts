import { shortName } from "../blueprint/rule-name.js";
import type { Step } from "./step.js";
import type { ColumnType } from "./table.js";

const MAX_BYTES = 63;

/** The rule that stands for NOT NULL until that is there. */
export function guardName(table: string, column: string): string {
  const name = `nn_${table}_${column}`;
  return shortName(name, name, MAX_BYTES);
}

/** What an index is called until the one that it replaces is gone. */
export function interimName(index: string): string {
  const name = `${index}_new`;
  return shortName(name, name, MAX_BYTES);
}

/** What would stop a column from being added, as a comment says it; null where nothing would. */
export function addColumnNote({ column, fill, alikeFor }: AddColumn): string | null {
  if (alikeFor !== undefined)
    return `All rows get the same, which ${alikeFor} forbids: more than one row stops it.`;
  return fill === null && !column.isNullable
    ? "Nothing stands for it in rows that are there: any row stops it."
    : null;
}

type AddColumn = Extract<Step, { readonly kind: "addColumn" }>;

/** A type as a sentence names it: "text of 200". */
export function typeWord(type: ColumnType): string {
  switch (type.kind) {
    case "codePoints":
    case "string":
      return type.length === null ? "text" : `text of ${String(type.length)}`;
    case "decimal":
      return `decimal(${String(type.precision)},${String(type.scale)})`;
    case "moment":
      return "datetime";
    default:
      return type.kind;
  }
}
