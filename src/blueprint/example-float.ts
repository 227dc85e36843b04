import type { FieldType } from "./field-type.js";

type FloatType = Extract<FieldType, { kind: "float" }>;

const LAST_VARIANT = 20;

/** One number of an ascending series: 1.5, 2.5 … where the bounds leave room for that, else their range cut into equal parts. */
export function exampleFloat(type: FloatType, variant: number, given: number | null): number {
  const low = type.minimum ?? -Infinity;
  const high = type.maximum ?? Infinity;
  const start = given ?? roomyStart(low, high);
  const value = start + variant * stepFrom(start);
  const isRoomy = start >= low && start + LAST_VARIANT * stepFrom(start) <= high;
  return isRoomy && value <= high ? value : part(variant, { low, high, given });
}

function roomyStart(low: number, high: number): number {
  if (low <= 1.5 && high >= 1.5 + LAST_VARIANT) return 1.5;
  if (low > -Infinity) return low;
  return high - LAST_VARIANT * stepFrom(high);
}

/** One, or enough to make a difference beside a large number. */
function stepFrom(start: number): number {
  return Math.max(1, Math.abs(start) * 2 ** -40);
}

interface FloatRange {
  readonly low: number;
  readonly high: number;
  readonly given: number | null;
}

/** A part of the range, in few digits where that tells the parts apart; a given example is the first of the series and not met again. */
function part(variant: number, { low, high, given }: FloatRange): number {
  if (given !== null && variant === 0) return given;
  const floor = Math.max(low, Math.min(given ?? high, high) - LAST_VARIANT);
  const ceiling = Math.min(high, Number.MAX_VALUE);
  const parts = cut(floor, ceiling).filter((value) => value !== given);
  return parts[(given === null ? variant : variant - 1) % Math.max(1, parts.length)] ?? floor;
}

function cut(low: number, high: number): readonly number[] {
  const exact = Array.from({ length: LAST_VARIANT + 2 }, (_, index) => {
    const share = index / (LAST_VARIANT + 1);
    return Math.min(high, Math.max(low, low * (1 - share) + high * share));
  });
  const short = exact.map((value) => Math.min(high, Math.max(low, Number(value.toPrecision(3)))));
  return new Set(short).size === short.length ? short : [...new Set(exact)];
}
