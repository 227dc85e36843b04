import { z } from "zod";

const json = z.json();
type Json = z.infer<typeof json>;
type JsonObject = Record<string, Json>;

/** A moment whose milliseconds are none. */
const WHOLE_SECOND = /(T\d{2}:\d{2}:\d{2})\.000Z$/;

/** An OpenAPI document without what frameworks say each in their own way: what is left must be the same. */
export function plainDocument(document: unknown): unknown {
  return plain(json.parse(document));
}

function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "string") return value.replace(WHOLE_SECOND, "$1Z");
  if (!isObject(value)) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  return RULES.reduce((object, rule) => rule(object), parts);
}

const RULES = [
  withoutTitle,
  describedOnce,
  withoutForm,
  withoutConst,
  inSafeBounds,
  inOneUnion,
  nullableType,
];

/** Pydantic gives every schema a title, made of its name. That of the whole document stays. */
function withoutTitle(schema: JsonObject): JsonObject {
  return typeof schema["title"] === "string" && !("version" in schema) ? without(schema, "title") : schema;
}

/** FastAPI describes a parameter, and in the same words its schema. */
function describedOnce(parameter: JsonObject): JsonObject {
  const { schema, description } = parameter;
  if (!isObject(schema) || schema["description"] !== description) return parameter;
  return { ...parameter, schema: without(schema, "description") };
}

/** Zod also says what a UUID looks like. */
function withoutForm(schema: JsonObject): JsonObject {
  return schema["format"] === "uuid" ? without(schema, "pattern") : schema;
}

/** One of one value. */
function withoutConst(schema: JsonObject): JsonObject {
  const { const: value } = schema;
  return typeof value === "string" ? { ...without(schema, "const"), enum: [value] } : schema;
}

/** An id that is a number is as large as JavaScript has integers, or as the database has. */
function inSafeBounds(schema: JsonObject): JsonObject {
  const isBeyond = (bound: Json | undefined): boolean =>
    typeof bound === "number" && Math.abs(bound) >= Number.MAX_SAFE_INTEGER;
  return without(schema, ...["minimum", "maximum"].filter((key) => isBeyond(schema[key])));
}

/** "(A or B) or null" is "A or B or null". */
function inOneUnion(schema: JsonObject): JsonObject {
  if (!Array.isArray(schema["anyOf"])) return schema;
  const anyOf = schema["anyOf"].flatMap((option) =>
    isObject(option) && Array.isArray(option["anyOf"]) && Object.keys(option).length === 1
      ? option["anyOf"]
      : [option],
  );
  return { ...schema, anyOf };
}

/** "A text or null" is of the types "text" and "null". */
function nullableType(schema: JsonObject): JsonObject {
  if (!Array.isArray(schema["anyOf"])) return schema;
  const [option, other, ...more] = schema["anyOf"];
  if (!isObject(option) || !isObject(other) || more.length > 0) return schema;
  if (typeof option["type"] !== "string" || other["type"] !== "null") return schema;
  return { ...without(schema, "anyOf"), ...option, type: [option["type"], "null"] };
}

function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
