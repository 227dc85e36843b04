import * as z from "zod";
import { TYPE_WORDS } from "./field-types.js";
import { FIELD_WORDS } from "./field-words.js";
import { longFieldSchema, resourceSchema, specSchema } from "./spec-schema.js";

const TYPES = TYPE_WORDS.filter((word) => word !== "array").join("|");
const SHORTHAND = new RegExp(
  String.raw`^\s*(?:${TYPES})\s*(?:\([^]*\))?\s*(?:\[\s*\])?\s*\??(?:\s+(?:${FIELD_WORDS.join("|")})|(?<=[?)\]])(?:${FIELD_WORDS.join("|")}))*\s*(?:=\s*\S[^]*)?$`,
);

/** The JSON Schema (draft 2020-12) of a spec's main file, for completion and hints in editors. Shorthands are checked by a pattern only. */
export function specJsonSchema(): object {
  const shorthand = z
    .string()
    .regex(new RegExp(SHORTHAND.source.replaceAll("[^]", String.raw`[\s\S]`)))
    .describe("type(arguments)? words = default, for example string(1..200) or enum(low, high) = low");
  const field = z
    .union([shorthand, longFieldSchema.extend({ items: z.unknown().exactOptional() })])
    .meta({ id: "field" });
  const withItems = longFieldSchema.extend({
    items: field.describe("The field that an array holds").exactOptional(),
  });
  const anyField = z.union([shorthand, withItems]);
  const fields = z
    .record(z.string(), anyField)
    .nullable()
    .describe("The fields, in the order of the columns");
  const resource = resourceSchema.extend({ fields });
  const schema = specSchema.extend({
    spec: z.literal(1).describe("The version of the spec language: 1").exactOptional(),
    resources: z
      .record(z.string(), resource)
      .nullable()
      .describe("The resources, by their plural names")
      .exactOptional(),
  });
  return { title: "backend-gen spec", ...z.toJSONSchema(schema) };
}
