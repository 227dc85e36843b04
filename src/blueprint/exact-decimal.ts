/** A decimal number as an integer count of its last digits: 12.50 is 1250 at scale 2. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly scale: number;
}

/** The exact value of decimal text (`-12.50`) or of a number as JavaScript spells it; null for anything else, exponents included. */
export function exactDecimal(value: unknown): ExactDecimal | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(String(value));
  if (match === null) return null;
  const fraction = match[2] ?? "";
  return { units: BigInt(`${match[1] ?? ""}${fraction}`), scale: fraction.length };
}

/** The units of the number at a scale, or null when it has more digits than that. */
export function unitsAt(scale: number, { units, scale: own }: ExactDecimal): bigint | null {
  if (own <= scale) return units * 10n ** BigInt(scale - own);
  const divisor = 10n ** BigInt(own - scale);
  return units % divisor === 0n ? units / divisor : null;
}

/** Decimal text with exactly `scale` digits behind the point. */
export function decimalText(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const sign = units < 0n ? "-" : "";
  return scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-scale)}`;
}
