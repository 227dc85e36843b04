/** What the OpenAPI document says of one operation. */

import type { FastifySchema } from "fastify";
import { z } from "zod";
import { jsonSchema, reference } from "./json-schema.js";
import { WITHOUT_NUL } from "./values/texts.js";

type JsonSchema = ReturnType<typeof jsonSchema>;

const REQUEST_ID = {
  "X-Request-ID": {
    description: "The same as in the log; a request's own one is kept",
    schema: { type: "string", pattern: "^[A-Za-z0-9._-]{1,128}$" },
  },
};
const IF_MATCH = conditionalHeader("If-Match", "Only if the item still has this ETag");
const IF_NONE_MATCH = conditionalHeader("If-None-Match", "304 if the item still has this ETag");

export function describeOperation(schema: FastifySchema): object {
  const { tags, summary, description, operationId, security, body } = schema;
  const responses = new Map(entriesOf(schema.response));
  const parameters = [
    ...parametersIn("path", schema.params),
    ...parametersIn("query", schema.querystring),
    ...(responses.has("412") ? [IF_MATCH] : []),
    ...(responses.has("304") ? [IF_NONE_MATCH] : []),
  ];
  return {
    tags,
    summary,
    description,
    operationId,
    security,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body instanceof z.ZodType ? { requestBody: jsonBody(body) } : {}),
    responses: Object.fromEntries(
      [...responses].map(([status, response]) => [status, describeResponse(response)]),
    ),
  };
}

function jsonBody(schema: z.ZodType): object {
  return { required: true, content: { "application/json": { schema: reference(schema) } } };
}

function describeResponse(response: unknown): object {
  const described = Object.fromEntries(entriesOf(withoutZod(response)));
  const headers = Object.fromEntries(entriesOf(described.headers));
  return { ...described, headers: { ...headers, ...REQUEST_ID } };
}

/** The same with JSON Schema in the place of Zod's. */
function withoutZod(value: unknown): unknown {
  if (value instanceof z.ZodType) return reference(value);
  if (Array.isArray(value)) return value.map(withoutZod);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(entriesOf(value).map(([key, part]) => [key, withoutZod(part)]));
}

function parametersIn(place: Parameter["in"], schema: unknown): object[] {
  if (!(schema instanceof z.ZodType)) return [];
  const { properties = {}, required = [] } = jsonSchema(schema);
  return Object.entries(properties).flatMap(([name, property]) =>
    typeof property === "boolean"
      ? []
      : [describeParameter({ name, in: place, required: required.includes(name) }, property)],
  );
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
}

function describeParameter(parameter: Parameter, property: JsonSchema): object {
  const { description, ...schema } = property;
  const described = description === undefined ? parameter : { ...parameter, description };
  if (parameter.in === "path") return { ...described, schema };
  // An empty parameter is refused.
  if (schema.type === "string") return { ...described, schema: { minLength: 1, ...schema } };
  if (schema.type !== "array") return { ...described, schema };
  // `?field[in]=a,b`
  const items = oneOfSeveral(schema.items);
  return { ...described, schema: { minItems: 1, ...schema, items }, style: "form", explode: false };
}

/** What can stand between two commas. */
function oneOfSeveral(item: JsonSchema["items"]): JsonSchema["items"] {
  const isText = typeof item === "object" && "pattern" in item && item.pattern === WITHOUT_NUL;
  return isText ? { ...item, minLength: 1, pattern: String.raw`^[^\x00,]*$` } : item;
}

function conditionalHeader(name: string, description: string): object {
  return { name, in: "header", required: false, description, schema: { type: "string" } };
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
