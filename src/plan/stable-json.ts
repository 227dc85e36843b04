/** Values of the user's, whose own key order is part of what they wrote. */
const verbatimKeys = new Set(["default", "example"]);

/** JSON with sorted keys, two spaces and a final newline: the same value gives the same bytes. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const items: Readonly<Record<string, unknown>> = { ...value };
  const keys = Object.keys(items).sort();
  return Object.fromEntries(
    keys.map((key) => [key, verbatimKeys.has(key) ? items[key] : sortKeys(items[key])]),
  );
}
