import { isText } from "../../evolution/cast.js";
import type { Step } from "../../evolution/step.js";
import type { ColumnType } from "../../evolution/table.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { executed } from "./python-block.js";
import { sqlLiteral } from "./sql-literal.js";

/** What is done to the values of a column that gets another type, before and after it gets it. */
export interface Recoding {
  readonly before: readonly Code[];
  readonly after: readonly Code[];
}

const INT_BITS = 32;
const BIGINT_BITS = 64;

/** SQLite itself only makes text of numbers and the other way round. */
export function recoding(step: Extract<Step, { readonly kind: "retypeColumn" }>): Recoding {
  const { table, from, to, otherwise } = step;
  const column = `"${to.name}"`;
  if (otherwise !== null) {
    const value = sqlLiteral(otherwise.value, to.type, "sqlite");
    return { before: [], after: [executed([`UPDATE "${table}" SET ${column} = ${value}`])] };
  }
  const recoded = (change: Code): Code => {
    const parts = [pythonString(table), pythonString(to.name), change];
    return code`${imported("migrations.sqlite", "recode")}(${joinCode(parts, ", ")})`;
  };
  const set = sqlOf(column, from.type, to.type);
  return {
    before: [
      ...(set === null ? [] : [executed([`UPDATE "${table}" SET ${set}`])]),
      ...changesBefore(from.type, to.type).map(recoded),
    ],
    after: to.type.kind === "decimal" ? [recoded(decimalChange("sortable_decimal", to.type))] : [],
  };
}

function sqlOf(column: string, from: ColumnType, to: ColumnType): string | null {
  if (from.kind === "date" && to.kind === "moment") return `${column} = ${column} || ' 00:00:00.000000'`;
  if (from.kind === "moment" && to.kind === "date") return `${column} = substr(${column}, 1, 10)`;
  if (!isText(from) || !isText(to) || to.length === null) return null;
  const length = String(to.length);
  return to.length < (from.length ?? Infinity)
    ? `${column} = substr(${column}, 1, ${length}) WHERE length(${column}) > ${length}`
    : null;
}

function changesBefore(from: ColumnType, to: ColumnType): readonly Code[] {
  const isNarrower = from.kind === "float" || from.kind === "decimal" || from.kind === "bigint";
  return [
    ...(from.kind === "decimal" ? [decimalChange("plain_decimal", from)] : []),
    ...(from.kind === "uuid" ? [imported("migrations.sqlite", "dashed_uuid")] : []),
    ...(isNarrower && to.kind === "int" ? [wholeNumber(INT_BITS)] : []),
    ...(isNarrower && to.kind === "bigint" ? [wholeNumber(BIGINT_BITS)] : []),
  ];
}

function decimalChange(
  name: "plain_decimal" | "sortable_decimal",
  { precision, scale }: Extract<ColumnType, { readonly kind: "decimal" }>,
): Code {
  return code`${imported("migrations.sqlite", name)}(${precision}, ${scale})`;
}

function wholeNumber(bits: number): Code {
  return code`${imported("migrations.sqlite", "whole_number")}(${bits})`;
}
