import type { JsonValue } from "../spec/json-value.js";

/** `Array.isArray` for JSON: it alone forgets what a readonly list holds. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
