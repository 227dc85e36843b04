import { z } from "zod";
import { refuse } from "./problem.js";

interface Bounds<T> {
  readonly minimum?: T;
  readonly maximum?: T;
}

const INT_MIN = -(2 ** 31);
const INT_MAX = 2 ** 31 - 1;

/** A 32-bit integer, or one of a smaller range. JSON Schema counts `5.0` and `1e2` as integers. */
export function int({ minimum = INT_MIN, maximum = INT_MAX }: Bounds<number> = {}) {
  return z.int({ abort: true }).min(minimum).max(maximum);
}

/** The id of a row, where ids are numbers. */
export const id = z
  .int()
  .meta({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });

/** A finite number. */
export function float({ minimum, maximum }: Bounds<number> = {}) {
  let number = z.number();
  if (minimum !== undefined) number = number.min(minimum);
  if (maximum !== undefined) number = number.max(maximum);
  return z.preprocess((value, context) => {
    if (value === Infinity || value === -Infinity) refuse(context, ["format", "Should be finite"]);
    return value;
  }, number);
}
