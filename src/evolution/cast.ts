import type { ColumnType } from "./table.js";

/**
 * What it takes to keep a column's values in another type.
 * `free`: the database only notes it down. `cut`: text becomes shorter. `rewrite`: every row is written anew, while nobody else can write.
 * `round`: that, and what does not fit is rounded or refused. `none`: there is no way, values are lost.
 */
export type Cast = "same" | "free" | "cut" | "rewrite" | "round" | "none";

type Text = Extract<ColumnType, { readonly kind: "codePoints" | "string" }>;
type Decimal = Extract<ColumnType, { readonly kind: "decimal" }>;

const INT_DIGITS = 10;
const BIGINT_DIGITS = 19;

export function castOf(from: ColumnType, to: ColumnType): Cast {
  if (isSameType(from, to)) return "same";
  if (isText(to)) return isText(from) ? textCast(from, to) : castToText(from, to);
  if (from.kind === "decimal" && to.kind === "decimal") return decimalCast(from, to);
  if (isNumber(from) && isNumber(to)) return holdsEvery(from, to) ? "rewrite" : "round";
  if (from.kind === "date" && to.kind === "moment") return "rewrite";
  return from.kind === "moment" && to.kind === "date" ? "round" : "none";
}

function isSameType(one: ColumnType, other: ColumnType): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function isText(type: ColumnType): type is Text {
  return type.kind === "codePoints" || type.kind === "string";
}

function isNumber({ kind }: ColumnType): boolean {
  return kind === "int" || kind === "bigint" || kind === "float" || kind === "decimal";
}

function textCast(from: Text, to: Text): Cast {
  if (lengthOf(to) < lengthOf(from)) return "cut";
  return from.kind === to.kind ? "free" : "rewrite";
}

function lengthOf({ length }: Text): number {
  return length ?? Infinity;
}

function castToText(from: ColumnType, to: Text): Cast {
  const longest = longestText(from);
  return longest === null || longest > lengthOf(to) ? "none" : "rewrite";
}

/** The length of the longest value, as the database and JSON spell it alike; null where they do not. */
function longestText(type: ColumnType): number | null {
  switch (type.kind) {
    case "int":
      return INT_DIGITS + 1;
    case "bigint":
      return BIGINT_DIGITS + 1;
    case "decimal":
      return type.precision + 2;
    case "uuid":
      return 36;
    case "date":
      return 10;
    default:
      return null;
  }
}

function decimalCast(from: Decimal, to: Decimal): Cast {
  if (to.scale === from.scale && to.precision >= from.precision) return "free";
  return to.scale >= from.scale && wholeDigits(to) >= wholeDigits(from) ? "rewrite" : "round";
}

function wholeDigits({ precision, scale }: Decimal): number {
  return precision - scale;
}

function holdsEvery(from: ColumnType, to: ColumnType): boolean {
  if (from.kind === "int") return to.kind !== "decimal" || wholeDigits(to) >= INT_DIGITS;
  return from.kind === "bigint" && to.kind === "decimal" && wholeDigits(to) >= BIGINT_DIGITS;
}
