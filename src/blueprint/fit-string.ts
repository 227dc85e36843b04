import type { JsonValue } from "../spec/json-value.js";
import { fits, misfits, type Fit } from "./fit.js";
import { codePoints, encodingProblem } from "./text-problem.js";

interface TextLimits {
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern?: string | null;
}

/** A text within its lengths, counted in code points, that its pattern finds something in. */
export function fitString({ minLength, maxLength, pattern = null }: TextLimits, value: JsonValue): Fit {
  if (typeof value !== "string") return misfits("it is not text");
  const encoding = encodingProblem(value);
  if (encoding !== null) return misfits(encoding);
  const length = codePoints(value);
  if (length < minLength) return misfits(`it is shorter than ${String(minLength)} characters`);
  if (length > maxLength) return misfits(`it is longer than ${String(maxLength)} characters`);
  if (pattern !== null && !new RegExp(pattern, "u").test(value))
    return misfits("it does not match the pattern");
  return fits(value);
}
