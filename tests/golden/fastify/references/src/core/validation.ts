/** How requests are checked against their Zod schemas, and what a client is told of a failure. */

import type {
  FastifyPluginCallback,
  FastifyPluginOptions,
  FastifySchemaCompiler,
  FastifyTypeProvider,
  RawServerDefault,
} from "fastify";
import { z } from "zod";
import { ApiError, notValid } from "./errors.js";
import { fieldErrors } from "./field-errors.js";
import { messageOf } from "./messages.js";

// Where a schema has no words of its own.
z.config({ localeError: messageOf });

/** Gives handlers the types of a route's Zod schemas. */
export interface ZodTypeProvider extends FastifyTypeProvider {
  validator: this["schema"] extends z.ZodType ? z.output<this["schema"]> : unknown;
  serializer: this["schema"] extends z.ZodType ? z.output<this["schema"]> : never;
}

/** A plugin whose routes have Zod schemas. */
export type Plugin<Options extends FastifyPluginOptions> = FastifyPluginCallback<
  Options,
  RawServerDefault,
  ZodTypeProvider
>;

const readOnlyKeys = z.registry<{ readonly names: readonly string[] }>();

interface InputOptions {
  /** Keys that a client may know from a response, but never sends. */
  readonly readOnly: readonly string[];
}

/**
 * An object that a client sends. It refuses what it does not know: nothing is silently dropped,
 * nothing is mass-assigned.
 */
export function inputObject<S extends z.ZodRawShape>(shape: S, { readOnly }: InputOptions) {
  return z.strictObject(shape).register(readOnlyKeys, { names: readOnly });
}

/** Tells of all that is wrong at once: 404 for a path that leads nowhere, else 422. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const readOnly = new Set(readOnlyKeys.get(schema)?.names);
  return (value) => {
    const { success, data, error } = schema.safeParse(value, { reportInput: true });
    if (success) return { value: data };
    if (httpPart === "params") return { error: new ApiError(404, "Not found") };
    // Of a query parameter the name alone: it has brackets of its own.
    const depth = httpPart === "querystring" ? 1 : Infinity;
    const issues = error.issues.map((issue) => ({ ...issue, path: issue.path.slice(0, depth) }));
    return { error: notValid(issues.flatMap((issue) => fieldErrors(issue, readOnly))) };
  };
};
