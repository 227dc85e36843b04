import { suggest } from "../diagnostics/did-you-mean.js";
import { UNREADABLE, type FieldSpec } from "../spec/spec.js";
import type { FieldKind, FieldType, FieldTypeOf, RefType, ScalarType } from "./field-type.js";
import type { Place } from "./place.js";
import { resolveEnum } from "./resolve-enum.js";
import { resolveItemCounts, resolvePassword, resolveString } from "./resolve-lengths.js";
import { resolveBigint, resolveDecimal, resolveFloat, resolveInt } from "./resolve-number.js";
import { FIELD_ONLY } from "../spec/field-only.js";

type TypeResolver<K extends FieldKind> = (spec: FieldSpec, place: Place) => FieldTypeOf<K> | null;

/** Types that say all of themselves. A reference is resolved by what it refers to, see `resolve-ref.ts`. */
type PlainKind = Exclude<FieldKind, "ref">;

const resolvers: { readonly [K in PlainKind]: TypeResolver<K> } = {
  string: (spec, place) => ({
    kind: "string",
    ...resolveString(spec, place, { fallback: 255, limit: 10_000 }),
  }),
  text: (spec, place) => ({
    kind: "text",
    ...resolveString(spec, place, { fallback: 100_000, limit: 1_000_000 }),
  }),
  slug: () => ({ kind: "slug" }),
  email: () => ({ kind: "email" }),
  url: () => ({ kind: "url" }),
  uuid: () => ({ kind: "uuid" }),
  int: resolveInt,
  bigint: resolveBigint,
  float: resolveFloat,
  decimal: resolveDecimal,
  boolean: () => ({ kind: "boolean" }),
  date: () => ({ kind: "date" }),
  time: () => ({ kind: "time" }),
  datetime: () => ({ kind: "datetime" }),
  enum: resolveEnum,
  json: () => ({ kind: "json" }),
  password: resolvePassword,
  array: resolveArray,
};

/** They belong to a field, never to the items of an array. */
const relations: ReadonlySet<string> = new Set(["ref", "many"]);

/** The type of a field with every limit filled in, or null when there is none to go on with. Reports what is wrong with it. */
export function resolveType(spec: FieldSpec, place: Place): Exclude<FieldType, RefType> | null {
  if (spec.type === UNREADABLE) return null;
  if (isPlainKind(spec.type)) return resolvers[spec.type](spec, place);
  if (relations.has(spec.type)) place.report("BG2045", { type: spec.type });
  else
    place.at("type").report("BG1003", {
      type: spec.type,
      suggestion: suggest(spec.type, Object.keys(resolvers)),
      help: null,
    });
  return null;
}

function isPlainKind(name: string): name is PlainKind {
  return Object.hasOwn(resolvers, name);
}

function resolveArray(spec: FieldSpec, place: Place): Extract<FieldType, { kind: "array" }> | null {
  const counts = resolveItemCounts(spec, place);
  if (spec.items === undefined) {
    place.report("BG1019", { type: "array", key: "items", help: null });
    return null;
  }
  const items = resolveItems(spec.items, place.at("items"));
  return items === null ? null : { kind: "array", items, ...counts };
}

function resolveItems(items: FieldSpec, place: Place): ScalarType | null {
  const word = FIELD_ONLY.find((key) => items[key] !== undefined && items[key] !== false);
  if (word !== undefined) {
    place.at(word).report("BG2048", {
      reason: `${word} means nothing on the items of an array`,
      help: "say it of the field itself",
    });
  }
  const type = resolveType(items, place);
  if (type === null) return null;
  if (type.kind !== "json" && type.kind !== "password" && type.kind !== "array") return type;
  place.report("BG2045", { type: type.kind });
  return null;
}
