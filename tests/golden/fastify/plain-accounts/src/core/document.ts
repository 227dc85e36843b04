/** The OpenAPI document, made of the schemas of the routes. */

import type { FastifyInstance, RouteOptions } from "fastify";
import { describeOperation } from "./document-operation.js";
import { componentSchemas } from "./json-schema.js";

declare module "fastify" {
  interface FastifySchema {
    /** Not in the document. */
    hide?: boolean;
    operationId?: string;
    summary?: string;
    description?: string;
    tags?: readonly string[];
    security?: readonly Readonly<Record<string, readonly string[]>>[];
  }
}

export interface DocumentInfo {
  readonly title: string;
  readonly version: string;
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
}

const DESCRIPTION = `\
Requests carry \`Authorization: Bearer <JWT>\`. What belongs to another user is not there: 404.

- A body is JSON (\`application/json\`) of at most 1 MiB, nested at most 64 levels deep. A key that is
  not known is refused, and nothing is coerced: \`"5"\` is no integer.
- A string holds neither NUL nor lone surrogates.
- A query parameter that is unknown, empty or given twice is refused; \`HEAD\` is answered as \`GET\`.
- Every error has the same body. Its \`requestId\`, also sent as \`X-Request-ID\`, is in the log.
`;

/** Watches the routes that are added from now on; gives what describes them. */
export function watchRoutes(app: FastifyInstance): (info: DocumentInfo) => object {
  const routes: RouteOptions[] = [];
  app.addHook("onRoute", (route) => {
    // HEAD goes without saying.
    if (route.schema !== undefined && route.schema.hide !== true && route.method !== "HEAD") {
      routes.push(route);
    }
  });
  return (info) => describe(routes, info);
}

function describe(routes: readonly RouteOptions[], { title, version, tags }: DocumentInfo) {
  const paths = new Map<string, Record<string, object>>();
  for (const { url, method, schema = {} } of routes) {
    const path = url.replace(/:(\w+)/g, "{$1}");
    const operations = paths.get(path) ?? {};
    for (const name of [method].flat()) operations[name.toLowerCase()] = describeOperation(schema);
    paths.set(path, operations);
  }
  return {
    openapi: "3.1.0",
    info: { title, description: DESCRIPTION, version },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: componentSchemas(),
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
    tags,
  };
}
