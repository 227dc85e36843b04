import type { JsonValue } from "../spec/json-value.js";
import { decimalText, exactDecimal, unitsAt } from "./exact-decimal.js";
import { exampleFloat } from "./example-float.js";
import { stepTo, type UnitRange } from "./example-steps.js";
import type { FieldType } from "./field-type.js";

type DecimalType = Extract<FieldType, { kind: "decimal" }>;

/** The types whose values are numbers. */
export type NumberType = Extract<FieldType, { kind: "int" | "bigint" | "float" | "decimal" }>;

/** One number of a series in wire form: 1, 2, 3 … where the bounds allow it, from `given` on where the spec gives an example. */
export function exampleNumber(type: NumberType, variant: number, given: JsonValue | undefined): JsonValue {
  switch (type.kind) {
    case "int":
      return Number(wholeNumber(type, variant, given));
    case "bigint":
      return wholeNumber(type, variant, given).toString();
    case "float":
      return exampleFloat(type, variant, typeof given === "number" ? given : null);
    case "decimal":
      return exampleDecimal(type, variant, given);
  }
}

/** The values of a decimal type as counts of its last digit: the bounds, and what its digits can spell. */
export function decimalRange({ precision, scale, minimum, maximum }: DecimalType): UnitRange {
  const limit = 10n ** BigInt(precision) - 1n;
  return { low: unitsOf(minimum, scale) ?? -limit, high: unitsOf(maximum, scale) ?? limit };
}

function wholeNumber(
  { minimum, maximum }: Extract<NumberType, { kind: "int" | "bigint" }>,
  variant: number,
  given: JsonValue | undefined,
): bigint {
  const range = { low: BigInt(minimum), high: BigInt(maximum) };
  return stepTo(variant, range, { preferred: 1n, given: unitsOf(given, 0), step: 1n });
}

function exampleDecimal(type: DecimalType, variant: number, given: JsonValue | undefined): string {
  const one = 10n ** BigInt(type.scale);
  const range = decimalRange(type);
  const preferred = one <= range.high ? one : 1n;
  const stride = { preferred, given: unitsOf(given, type.scale), step: one };
  return decimalText(stepTo(variant, range, stride), type.scale);
}

function unitsOf(value: JsonValue | undefined, scale: number): bigint | null {
  const decimal = exactDecimal(value);
  return decimal === null ? null : unitsAt(scale, decimal);
}
