/** Zod schemas as JSON Schema, the way that OpenAPI 3.1 wants them. */

import { z } from "zod";

type Node = z.core.JSONSchema.BaseSchema;

const OPTIONS = {
  // What clients may send; of what they are sent it is the same.
  io: "input",
  unrepresentable: "any",
  override: ({ zodSchema, jsonSchema }) => {
    restore(zodSchema, jsonSchema);
    tidy(zodSchema, jsonSchema);
  },
} satisfies Parameters<typeof z.toJSONSchema>[1];

/** The schemas that have an id, by that. */
export function componentSchemas(): Readonly<Record<string, Node>> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { ...OPTIONS, uri: addressOf });
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([id, schema]) => [id, withoutIdentity(schema)]),
  );
}

/** Where the document has `schema`, or the schema itself if it has no id. */
export function reference(schema: z.ZodType): Node {
  const id = z.globalRegistry.get(schema)?.id;
  return id === undefined ? jsonSchema(schema) : { $ref: addressOf(id) };
}

/** `schema` written out. */
export function jsonSchema(schema: z.ZodType): Node {
  return withoutIdentity(z.toJSONSchema(schema, OPTIONS));
}

function withoutIdentity(node: Node): Node {
  const rest = { ...node };
  delete rest.$schema;
  delete rest.$id;
  return rest;
}

function addressOf(id: string): string {
  return `#/components/schemas/${id}`;
}

/** Zod leaves these out where values are transformed; but they are what clients send. */
function restore(schema: z.core.$ZodType, node: Node): void {
  const examples = z.globalRegistry.get(schema)?.examples;
  if (Array.isArray(examples)) node.examples = examples;
  if (schema instanceof z.ZodDefault) node.default = schema.def.defaultValue;
}

function tidy(schema: z.core.$ZodType, node: Node): void {
  // Zod's bounds of every integer; where they are those of clients, the schema itself says so.
  if (schema instanceof z.ZodNumber && z.globalRegistry.get(schema)?.maximum === undefined) {
    if (node.minimum === Number.MIN_SAFE_INTEGER) delete node.minimum;
    if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
  }
  // What is absent is null or empty anyway.
  if (node.default === null || (Array.isArray(node.default) && node.default.length === 0)) {
    delete node.default;
  }
}
