import type { JsonValue } from "../spec/json-value.js";
import type { FieldSpec } from "../spec/spec.js";
import { exactDecimal, unitsAt } from "./exact-decimal.js";
import type { FieldType } from "./field-type.js";
import type { Fit } from "./fit.js";
import { fitBigint, fitDecimal, fitFloat, fitInt } from "./fit-number.js";
import type { Place } from "./place.js";

type TypeOf<K extends FieldType["kind"]> = Extract<FieldType, { kind: K }>;

const WIDEST_INT = { kind: "int", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 } as const;
const WIDEST_BIGINT = {
  kind: "bigint",
  minimum: String(-(2n ** 63n)),
  maximum: String(2n ** 63n - 1n),
} as const;
const WIDEST_FLOAT = { kind: "float", minimum: null, maximum: null } as const;
const MOST_DIGITS = 38;

export function resolveInt(spec: FieldSpec, place: Place): TypeOf<"int"> {
  const bounds = resolveBounds(spec, place, (bound) => fitInt(WIDEST_INT, numberOf(bound)));
  return {
    kind: "int",
    minimum: numberOrNull(bounds.minimum) ?? WIDEST_INT.minimum,
    maximum: numberOrNull(bounds.maximum) ?? WIDEST_INT.maximum,
  };
}

export function resolveBigint(spec: FieldSpec, place: Place): TypeOf<"bigint"> {
  const bounds = resolveBounds(spec, place, (bound) => fitBigint(WIDEST_BIGINT, bound));
  return {
    kind: "bigint",
    minimum: textOrNull(bounds.minimum) ?? WIDEST_BIGINT.minimum,
    maximum: textOrNull(bounds.maximum) ?? WIDEST_BIGINT.maximum,
  };
}

export function resolveFloat(spec: FieldSpec, place: Place): TypeOf<"float"> {
  const bounds = resolveBounds(spec, place, (bound) => fitFloat(WIDEST_FLOAT, numberOf(bound)));
  return { kind: "float", minimum: numberOrNull(bounds.minimum), maximum: numberOrNull(bounds.maximum) };
}

/** A decimal without its digits is decimal(12,2), which the parser fills in; bounds come out with all digits of the scale. */
export function resolveDecimal(spec: FieldSpec, place: Place): TypeOf<"decimal"> {
  const precision = digits(spec.precision ?? 12, place.at("precision"), {
    key: "precision",
    least: 1,
    most: MOST_DIGITS,
  });
  const scale = digits(spec.scale ?? 2, place.at("scale"), { key: "scale", least: 0, most: precision });
  const widest: TypeOf<"decimal"> = { kind: "decimal", precision, scale, minimum: null, maximum: null };
  const bounds = resolveBounds(spec, place, (bound) => fitDecimal(widest, bound));
  return { ...widest, minimum: textOrNull(bounds.minimum), maximum: textOrNull(bounds.maximum) };
}

interface DigitRule {
  readonly key: string;
  readonly least: number;
  readonly most: number;
}

function digits(value: number, place: Place, { key, least, most }: DigitRule): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  place.report("BG2042", {
    key,
    value: String(value),
    reason: `it must be a whole number from ${String(least)} to ${String(most)}`,
    help: null,
  });
  return Math.min(Math.max(Math.trunc(value) || 0, least), most);
}

interface WrittenBounds {
  readonly minimum: JsonValue;
  readonly maximum: JsonValue;
}

/** The written bounds in the type's own spelling, null where there is none; `fit` says what a bound may be. */
function resolveBounds(spec: FieldSpec, place: Place, fit: (bound: number | string) => Fit): WrittenBounds {
  const resolveBound = (key: "minimum" | "maximum"): JsonValue => {
    const bound = spec[key];
    if (bound === undefined) return null;
    const { value, problem } = fit(bound);
    if (problem !== null)
      place.at(key).report("BG2042", {
        key,
        value: String(bound),
        reason: `as a value of this type, ${problem}`,
        help: null,
      });
    return value;
  };
  const bounds = { minimum: resolveBound("minimum"), maximum: resolveBound("maximum") };
  if (isReversed(bounds)) {
    const texts = { lowValue: String(spec.minimum), highValue: String(spec.maximum) };
    place.at("minimum").report("BG2043", { low: "minimum", high: "maximum", ...texts });
  }
  return bounds;
}

/** Both bounds are numbers, or both are exact text at the same scale. */
function isReversed({ minimum, maximum }: WrittenBounds): boolean {
  if (typeof minimum === "number" && typeof maximum === "number") return minimum > maximum;
  const [low, high] = [exactDecimal(minimum), exactDecimal(maximum)];
  if (low === null || high === null) return false;
  return low.units > (unitsAt(low.scale, high) ?? low.units);
}

function numberOf(bound: number | string): number {
  return typeof bound === "number" ? bound : bound.trim() === "" ? NaN : Number(bound);
}

function numberOrNull(value: JsonValue): number | null {
  return typeof value === "number" ? value : null;
}

function textOrNull(value: JsonValue): string | null {
  return typeof value === "string" ? value : null;
}
