/** Neighbouring values of a type as integers (a count, cents, days, milliseconds), both ends included. */
export interface UnitRange {
  readonly low: bigint;
  readonly high: bigint;
}

/** Where a series of examples begins and how far apart they stand; both give way to the range. */
export interface Stride {
  /** Where it would begin by itself. */
  readonly preferred: bigint;
  /** The example that the spec gives: the series begins there whatever follows. */
  readonly given: bigint | null;
  readonly step: bigint;
}

/** Examples have the variants 0 to 20. */
const LAST_VARIANT = 20n;

/**
 * The units of a variant. Variants 0 to 20 ascend from a beginning that leaves them room; where the range is too small for that they
 * stand side by side and start over at its low end, so that none comes twice before all were there.
 */
export function stepTo(variant: number, range: UnitRange, stride: Stride): bigint {
  const { low, high } = range;
  const step = fittingStep(range, stride);
  const start = stride.given ?? clamped(stride.preferred, low, high - LAST_VARIANT * step);
  const units = start + BigInt(variant) * step;
  return units <= high ? units : low + ((units - low) % (high - low + 1n));
}

function fittingStep({ low, high }: UnitRange, { given, step }: Stride): bigint {
  return high - (given ?? low) >= LAST_VARIANT * step ? step : 1n;
}

function clamped(units: bigint, low: bigint, high: bigint): bigint {
  if (units < low || high < low) return low;
  return units > high ? high : units;
}
