import { formatShorthand } from "../spec/format-shorthand.js";
import type { FieldSpec } from "../spec/spec.js";
import { scalarText } from "./spec-file-scalar.js";

/** A field of the shorthand in the long form, on one line: `{ type: string, maxLength: 200, renamedFrom: title }`. */
export function longFieldText({ items, ...field }: FieldSpec, place: "flow" | "json"): string {
  const held = items === undefined ? [] : [["items", scalarText(formatShorthand(items), place)] as const];
  const [type, ...rest] = Object.entries(field).map(
    ([key, value]: readonly [string, unknown]) => [key, valueText(key, value, place)] as const,
  );
  const entries = [...(type === undefined ? [] : [type]), ...held, ...rest];
  return `{ ${entries.map(([key, value]) => `${scalarText(key, place)}: ${value}`).join(", ")} }`;
}

function valueText(key: string, value: unknown, place: "flow" | "json"): string {
  // Exact bounds are texts so that no digit is lost; they are written as the numbers that they are.
  if ((key === "minimum" || key === "maximum") && typeof value === "string") return value;
  return plainText(value, place);
}

function plainText(value: unknown, place: "flow" | "json"): string {
  if (typeof value === "string") return scalarText(value, place);
  if (!Array.isArray(value)) return JSON.stringify(value);
  return `[${value.map((item: unknown) => plainText(item, place)).join(", ")}]`;
}
