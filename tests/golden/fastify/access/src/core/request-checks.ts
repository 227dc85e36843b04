/** What every route of the API checks before its handler sees the request. */

import type { FastifyInstance, FastifyRequest } from "fastify";
import { ApiError, invalid } from "./errors.js";
import { parseJson } from "./json.js";
import { isDecodable } from "./routing.js";

const JSON_TYPE = /^application\/([a-z0-9.+-]+\+)?json\s*(;.*)?$/i;

/** After who asks was looked at, and before the body is read: who may not ask learns nothing of it. */
export function installRequestChecks(api: FastifyInstance): void {
  api.addHook("preParsing", (request, _reply, payload, done) => {
    checkQuery(request);
    if (takesBody(request) && !JSON_TYPE.test(request.headers["content-type"] ?? "")) {
      throw new ApiError(415, "The body must be application/json");
    }
    done(null, payload);
  });
  api.addContentTypeParser<Buffer>("*", { parseAs: "buffer" }, (request, body, done) => {
    let value: unknown;
    try {
      value = takesBody(request) ? parseJson(body) : undefined;
    } catch (error) {
      // Not every version of Fastify catches what is thrown here.
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    done(null, value);
  });
}

function takesBody({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.schema?.body !== undefined;
}

/** Refuses what cannot be read, is empty, comes twice, or is not known to the route. */
function checkQuery({ url, routeOptions }: FastifyRequest): void {
  const query = url.slice(url.indexOf("?") + 1);
  if (query === url || query === "") return;
  if (!isDecodable(query)) {
    throw new ApiError(400, "The query string is not valid percent-encoded UTF-8");
  }
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (routeOptions.schema?.querystring === undefined) {
      throw invalid(name, "unknown_field", "Unknown query parameter");
    }
    if (seen.has(name)) {
      throw invalid(name, "duplicate", "The parameter is given more than once");
    }
    if (value === "") throw invalid(name, "too_short", "The parameter is empty");
    seen.add(name);
  }
}
