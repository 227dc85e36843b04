import type { JsonValue } from "../../spec/json-value.js";

/** A JSON value as text, equal for equal values: the order of keys says nothing. */
export function stableText(value: JsonValue): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
