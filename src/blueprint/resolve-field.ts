import { quoted } from "../diagnostics/quoted.js";
import type { JsonValue } from "../spec/json-value.js";
import type { FieldSpec } from "../spec/spec.js";
import type { Api, Field } from "./blueprint.js";
import { columnOf } from "./column-ref.js";
import { reportContradictions } from "./field-contradictions.js";
import type { FieldType } from "./field-type.js";
import { fitValue } from "./fit-value.js";
import type { Place } from "./place.js";
import { resolveDescription } from "./resolve-description.js";
import type { NamedField } from "./named-field.js";
import { resolveRenamedValues } from "./resolve-renamed-values.js";
import { resolveType } from "./resolve-type.js";

/** A field with its type and values, or null when its type cannot be resolved. Reports all that is wrong with it. */
export function resolveField(
  { name, spec, place, renamedFrom }: NamedField,
  casing: Api["casing"],
): Field | null {
  const description = resolveDescription(spec.description, place);
  reportContradictions(spec, place);
  const type = resolveType(spec, place);
  if (type === null) return null;
  // Named and not spread: a backend has thousands of fields, and V8 copies a spread slowly.
  const { column, json } = columnOf(name, casing);
  const fallback = resolveValue("default", { spec, type }, place);
  return {
    column,
    json,
    name,
    type,
    isOptional: spec.optional ?? false,
    default: fallback,
    isRequired: spec.optional !== true && fallback === undefined,
    isUnique: spec.unique ?? false,
    isImmutable: spec.immutable ?? false,
    isReadOnly: spec.readOnly ?? false,
    isWriteOnly: type.kind === "password" || (spec.writeOnly ?? false),
    description,
    example: resolveValue("example", { spec, type }, place),
    renamedFrom,
    renamedValues: resolveRenamedValues(spec, type, place),
  };
}

interface TypedSpec {
  readonly spec: FieldSpec;
  readonly type: FieldType;
}

/** The written default or example in its one spelling. Null on an optional field says what `?` says already. */
function resolveValue(
  key: "default" | "example",
  { spec, type }: TypedSpec,
  place: Place,
): JsonValue | undefined {
  const written = spec[key];
  if (written === undefined || (written === null && spec.optional === true)) return undefined;
  const { value, problem } = fitValue(type, written);
  if (problem === null) return typeof value === "object" ? structuredClone(value) : value;
  place.at(key).report("BG2046", { key, value: shown(written), reason: problem });
  return undefined;
}

function shown(value: JsonValue): string {
  return typeof value === "string" ? quoted(value) : quoted(JSON.stringify(value)).slice(1, -1);
}
