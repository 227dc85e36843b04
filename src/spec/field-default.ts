import type { JsonValue } from "./json-value.js";
import { plainValue, type ScalarNode, type SourceNode } from "./source-node.js";
import type { FieldSpec } from "./spec.js";

const WHOLE = /^-?\d+$/;
const EXACT = /^-?\d+(?:\.\d+)?$/;

/** The default as the field's type holds it (exact text for bigint and decimal), or undefined when it is no value of that type. */
export function fieldDefault(field: FieldSpec, node: SourceNode): JsonValue | undefined {
  if (field.type === "json") return plainValue(node);
  if (field.type === "array") return listDefault(field.items, node);
  if (node.kind !== "scalar") return undefined;
  if (isNull(field, node)) return null;
  return scalarDefault(field.type, node);
}

function listDefault(items: FieldSpec | undefined, node: SourceNode): JsonValue | undefined {
  if (node.kind === "scalar" && node.value === null) return null;
  if (node.kind !== "list" || items === undefined) return undefined;
  const values = node.items.map((item) => fieldDefault(items, item));
  return values.includes(undefined) || values.includes(null)
    ? undefined
    : values.filter((value) => value !== undefined);
}

function scalarDefault(type: string, node: ScalarNode): JsonValue | undefined {
  const { value, text } = node;
  if (type === "boolean") return typeof value === "boolean" ? value : undefined;
  if (type === "int") return Number.isSafeInteger(value) ? value : undefined;
  if (type === "float") return typeof value === "number" ? value : undefined;
  if (type === "bigint") return WHOLE.test(text) ? text : undefined;
  if (type === "decimal") return EXACT.test(text) ? text : undefined;
  return text;
}

/** An unquoted null is no value at all, unless it is one of an enum's words. */
function isNull(field: FieldSpec, { value, text }: ScalarNode): boolean {
  return value === null && !(field.type === "enum" && field.enum?.includes(text) === true);
}

/**
 * What a default adds to its field: nothing for null on an optional field (that is what absent means anyway), null for a value
 * that cannot be its default.
 */
export function settleDefault(
  field: FieldSpec,
  value: JsonValue | undefined,
): Pick<FieldSpec, "default"> | null {
  if (value === undefined) return null;
  if (value !== null || field.type === "json") return { default: value };
  return field.optional === true ? {} : null;
}
