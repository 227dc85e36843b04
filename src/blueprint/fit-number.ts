import type { JsonValue } from "../spec/json-value.js";
import { decimalText, exactDecimal, unitsAt } from "./exact-decimal.js";
import type { FieldType } from "./field-type.js";
import { fits, misfits, type Fit } from "./fit.js";

type TypeOf<K extends FieldType["kind"]> = Extract<FieldType, { kind: K }>;

export function fitInt({ minimum, maximum }: TypeOf<"int">, value: JsonValue): Fit {
  if (typeof value !== "number" || !Number.isInteger(value)) return misfits("it is not an integer");
  return within(value, { minimum, maximum }, value);
}

/** Takes a number too where JavaScript holds it exactly; gives text, as on the wire. */
export function fitBigint({ minimum, maximum }: TypeOf<"bigint">, value: JsonValue): Fit {
  const isExact = typeof value === "string" || Number.isSafeInteger(value);
  const decimal = isExact ? exactDecimal(value) : null;
  if (decimal?.scale !== 0) return misfits("it is not an integer (beyond 2^53, put it in quotes)");
  return within(
    decimal.units,
    { minimum: BigInt(minimum), maximum: BigInt(maximum) },
    decimal.units.toString(),
  );
}

export function fitFloat({ minimum, maximum }: TypeOf<"float">, value: JsonValue): Fit {
  if (typeof value !== "number" || !Number.isFinite(value)) return misfits("it is not a number");
  return within(value, { minimum, maximum }, value);
}

/** Gives text with all digits of the scale, as on the wire. */
export function fitDecimal(type: TypeOf<"decimal">, value: JsonValue): Fit {
  const decimal = exactDecimal(value);
  if (decimal === null) return misfits("it is not a decimal number");
  const units = unitsAt(type.scale, decimal);
  if (units === null) return misfits(`it has more than ${String(type.scale)} digits behind the point`);
  const limit = 10n ** BigInt(type.precision) - 1n;
  if (units > limit || units < -limit)
    return misfits(`it has more than ${String(type.precision - type.scale)} digits before the point`);
  return within(
    units,
    { minimum: boundUnits(type, type.minimum), maximum: boundUnits(type, type.maximum) },
    decimalText(units, type.scale),
  );
}

function boundUnits({ scale }: TypeOf<"decimal">, bound: string | null): bigint | null {
  const decimal = exactDecimal(bound);
  return decimal === null ? null : unitsAt(scale, decimal);
}

interface Bounds<N> {
  readonly minimum: N | null;
  readonly maximum: N | null;
}

function within<N extends number | bigint>(
  value: N,
  { minimum, maximum }: Bounds<N>,
  spelled: JsonValue,
): Fit {
  if (minimum !== null && value < minimum) return misfits("it is below the minimum");
  if (maximum !== null && value > maximum) return misfits("it is above the maximum");
  return fits(spelled);
}
