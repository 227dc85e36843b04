import { shortName } from "../blueprint/rule-name.js";
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
