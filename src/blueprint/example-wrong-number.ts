import { decimalText } from "./exact-decimal.js";
import { decimalRange, type NumberType } from "./example-number.js";
import { wrong, type WrongCode, type WrongValue } from "./example-wrong.js";

type TypeOf<K extends NumberType["kind"]> = Extract<NumberType, { kind: K }>;

/** Wrong values of a number type. */
export function wrongNumber(type: NumberType): readonly WrongValue[] {
  switch (type.kind) {
    case "int":
      return wrongInt(type);
    case "bigint":
      return wrongBigint(type);
    case "float":
      return wrongFloat(type);
    case "decimal":
      return wrongDecimal(type);
  }
}

function wrongInt(type: TypeOf<"int">): WrongValue[] {
  const { minimum, maximum } = type;
  return [
    wrong("5", "type", "text"),
    wrong(true, "type", "boolean"),
    wrong(minimum <= 1 && maximum > 1 ? 1.5 : minimum + 0.5, "type", "fraction"),
    wrong(minimum - 1, "too_small", "too_small"),
    wrong(maximum + 1, "too_big", "too_big"),
  ];
}

function wrongBigint({ minimum, maximum }: TypeOf<"bigint">): WrongValue[] {
  return [
    wrong(true, "type", "boolean"),
    wrong("x", "format", "not_a_number"),
    wrong(String(BigInt(minimum) - 1n), "too_small", "too_small"),
    wrong(String(BigInt(maximum) + 1n), "too_big", "too_big"),
  ];
}

function wrongFloat({ minimum, maximum }: TypeOf<"float">): WrongValue[] {
  return [
    wrong("1.5", "type", "text"),
    wrong(true, "type", "boolean"),
    ...beyond(minimum, -1, "too_small"),
    ...beyond(maximum, 1, "too_big"),
  ];
}

/** The bound and one more, or so much more that the difference shows beside a large bound. */
function beyond(bound: number | null, direction: 1 | -1, code: WrongCode): WrongValue[] {
  if (bound === null) return [];
  const value = bound + direction * Math.max(1, Math.abs(bound) * 2 ** -40);
  return Number.isFinite(value) ? [wrong(value, code, code)] : [];
}

function wrongDecimal(type: TypeOf<"decimal">): WrongValue[] {
  const { precision, scale, minimum, maximum } = type;
  const { low, high } = decimalRange(type);
  const limit = 10n ** BigInt(precision) - 1n;
  // With bounds of its own a number with too many digits would break two rules.
  const isOpen = maximum === null;
  return [
    wrong(1, "type", "number"),
    wrong("x", "format", "not_a_number"),
    wrong(tooFine(type), "format", "too_fine"),
    ...(isOpen
      ? [wrong(`1${"0".repeat(Math.max(1, precision - scale))}`, "too_big", "too_many_digits")]
      : []),
    ...(minimum !== null && low > -limit
      ? [wrong(decimalText(low - 1n, scale), "too_small", "too_small")]
      : []),
    ...(maximum !== null && high < limit ? [wrong(decimalText(high + 1n, scale), "too_big", "too_big")] : []),
  ];
}

/** A value with one digit too many behind the point, away from the bound that the digit moves it towards. */
function tooFine(type: TypeOf<"decimal">): string {
  const { low, high } = decimalRange(type);
  const candidates = [10n ** BigInt(type.scale), high - 1n, high];
  const isInside = (units: bigint): boolean =>
    units >= low && units <= high && (units < 0n ? units > low : units < high);
  const text = decimalText(candidates.find(isInside) ?? high, type.scale);
  return `${text}${type.scale === 0 ? "." : ""}1`;
}
