import type { FieldKind, FieldType } from "../../blueprint/field-type.js";

/** What travels as a JSON string, and how long it can be at most, in code points. */
const LONGEST: Partial<Record<FieldKind, number>> = {
  slug: 100,
  email: 254,
  url: 2048,
  uuid: 36,
  date: 10,
  time: 12,
  bigint: 20,
  decimal: 40,
};

/** Whether every value of `other`, a type of another kind, is one of `type` too, as JSON. When in doubt, it is not. */
export function takesAllOf(type: FieldType, other: FieldType): boolean {
  if (type.kind === "json") return true;
  if (type.kind === "float") return other.kind === "int" && type.minimum === null && type.maximum === null;
  if (type.kind !== "string" && type.kind !== "text") return false;
  const length = longest(other);
  return length !== null && type.pattern === null && type.minLength <= 1 && length <= type.maxLength;
}

function longest(type: FieldType): number | null {
  if (type.kind === "enum") return Math.max(...type.values.map((value) => [...value].length));
  return LONGEST[type.kind] ?? null;
}
