import { z } from "zod";
import { problem, refuse, type Problem } from "./problem.js";

interface Bounds {
  readonly minimum?: string;
  readonly maximum?: string;
}

interface Range {
  /** How many digits a number may have, and how many of them behind the point. */
  readonly precision: number;
  readonly scale: number;
  /** In units of the last digit: 12.50 is 1250 at scale 2. */
  readonly least: bigint;
  readonly most: bigint;
}

const BIGINT_MIN = "-9223372036854775808";
const BIGINT_MAX = "9223372036854775807";

/** A 64-bit integer: text, or a number where every JSON parser reads it exactly. */
export function bigint({ minimum = BIGINT_MIN, maximum = BIGINT_MAX }: Bounds = {}) {
  const number = { type: "integer", minimum: safe(minimum), maximum: safe(maximum) };
  const text = {
    type: "string",
    format: "int64",
    pattern: "^-?0*[0-9]{1,19}$",
    description: `From ${minimum} to ${maximum}`,
  };
  return z
    .unknown()
    .transform((value, context) => {
      if (!Number.isInteger(value)) return value;
      if (!Number.isSafeInteger(value)) {
        refuse(context, ["format", "Send integers beyond 2^53 as strings"]);
      }
      return String(value);
    })
    .pipe(integerText({ minimum, maximum }))
    .meta({ anyOf: [text, number] });
}

/** A 64-bit integer as text; a query string holds nothing else. */
export function integerText({ minimum = BIGINT_MIN, maximum = BIGINT_MAX }: Bounds = {}) {
  const range = { precision: 19, scale: 0, least: BigInt(minimum), most: BigInt(maximum) };
  return z
    .string()
    .superRefine(problem((value) => problemOf(value, range, "Should be an integer")))
    .overwrite((value) => String(BigInt(value)));
}

function safe(bound: string): number {
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Number(bound)));
}

/** An exact number as text, in the end with exactly `scale` digits behind the point. */
export function decimal(precision: number, scale: number, { minimum, maximum }: Bounds = {}) {
  const limit = 10n ** BigInt(precision) - 1n;
  const range: Range = {
    precision,
    scale,
    least: minimum === undefined ? -limit : unitsOf(minimum, scale),
    most: maximum === undefined ? limit : unitsOf(maximum, scale),
  };
  const message = `Should be a decimal number with at most ${String(scale)} digits after the point`;
  const whole = precision > scale ? `0*[0-9]{1,${String(precision - scale)}}` : "0+";
  const words = [
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
  ].join(", ");
  return z
    .string("Should be a decimal number in a string")
    .superRefine(problem((value) => problemOf(value, range, message)))
    .overwrite((value) => decimalText(unitsOf(value, scale), scale))
    .meta({
      pattern: `^-?${whole}${fractionOf(scale)}$`,
      // The range of a number in a text is beyond JSON Schema.
      ...(words !== "" && { description: words.charAt(0).toUpperCase() + words.slice(1) }),
    });
}

function problemOf(value: string, range: Range, message: string): Problem | null {
  const { precision, scale, least, most } = range;
  const match = new RegExp(`^(-?)0*([0-9]+)${fractionOf(scale)}$`).exec(value);
  if (match === null) return ["format", message];
  const [, sign, whole = ""] = match;
  // Too many digits to be worth reading.
  const isHuge = whole.length > Math.max(precision - scale, 1);
  const units = isHuge ? null : unitsOf(value, scale);
  if (units === null ? sign === "-" : units < least) {
    return ["too_small", `Should be at least ${decimalText(least, scale)}`];
  }
  if (units === null || units > most) {
    return ["too_big", `Should be at most ${decimalText(most, scale)}`];
  }
  return null;
}

function fractionOf(scale: number): string {
  return scale > 0 ? `(\\.[0-9]{1,${String(scale)}})?` : "";
}

function unitsOf(value: string, scale: number): bigint {
  const [whole = "", fraction = ""] = value.split(".");
  return BigInt(whole + fraction.padEnd(scale, "0"));
}

function decimalText(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0n ? `-${text}` : text;
}
