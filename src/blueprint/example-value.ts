import type { JsonValue } from "../spec/json-value.js";
import type { Field } from "./blueprint.js";
import { exampleOfType } from "./example-of-type.js";
import { exampleText } from "./example-text.js";
import type { FieldKind } from "./field-type.js";

/** Types whose series can begin at the example that the spec gives, and goes on from there. */
const CONTINUED: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "int",
  "bigint",
  "float",
  "decimal",
  "boolean",
  "date",
  "time",
  "datetime",
  "enum",
]);

/**
 * A realistic value for a field, in the JSON that a client would send: it keeps every rule of the field, and is the same in every run. Variants
 * 0 to 20 differ wherever the type has that many values; variants 0 to 4 of types with an order ascend where the range allows. The spec's
 * `example` is variant 0. Where `hasExample` says no, the value is a text that its pattern does not take.
 */
export function exampleValue(field: Field, variant: number): JsonValue {
  if (field.example !== undefined && variant === 0) return field.example;
  return drawn(field, variant) ?? givenValue(field) ?? exampleText(field.name.words, variant, UNBOUNDED);
}

/** Whether a value that keeps the field's rules is known: for some patterns none is found, and the spec gives neither example nor default. */
export function hasExample(field: Field): boolean {
  return givenValue(field) !== null || drawn(field, 0) !== null;
}

export { invalidValues } from "./example-invalid.js";

const UNBOUNDED = { minLength: 0, maxLength: Infinity };

function givenValue({ example, default: fallback }: Field): JsonValue {
  return example ?? fallback ?? null;
}

function drawn(field: Field, variant: number): JsonValue {
  const { type, name, example } = field;
  const at = (index: number): JsonValue => exampleOfType(type, { name, variant: index, start: example });
  if (example === undefined || CONTINUED.has(type.kind)) return at(variant);
  return at(variant - 1 + metBefore(JSON.stringify(example), variant, at));
}

/** 1 when the given example is among the values that come before a variant, which then move up by one; else 0. */
function metBefore(given: string, variant: number, at: (index: number) => JsonValue): number {
  const indexes = Array.from({ length: variant }, (_, index) => index);
  return indexes.some((index) => JSON.stringify(at(index)) === given) ? 1 : 0;
}
