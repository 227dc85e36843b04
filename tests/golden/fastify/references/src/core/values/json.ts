import { z } from "zod";
import type { JsonValue } from "../../db/types.js";
import { refuse } from "./problem.js";
import { isStorable } from "./texts.js";

/** Any JSON but null. */
export const json = z
  .unknown()
  .transform((value, context): JsonValue => {
    if (value === undefined || value === null) {
      context.addIssue({
        code: "invalid_type",
        expected: "unknown",
        message: "Should not be null",
      });
    } else if (isStorableJson(value)) {
      return value;
    } else {
      refuse(context, ["format", "NUL, lone surrogates and infinite numbers are not allowed"]);
    }
    return z.NEVER;
  })
  .meta({
    description: "Any JSON but null; no text in it holds NUL",
    anyOf: [
      { type: "string", pattern: String.raw`^[^\x00]*$` },
      { type: ["number", "boolean", "array", "object"] },
    ],
  });

/** Whether PostgreSQL can keep `value`. That it is not too deep was seen when it was parsed. */
function isStorableJson(value: unknown): value is JsonValue {
  if (typeof value === "string") return isStorable(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isStorableJson);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, part]) => isStorable(key) && isStorableJson(part));
}
