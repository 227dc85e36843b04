/** The headers that every response has, and the id that a request is known by. */

import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";

const REQUEST_ID = /^[A-Za-z0-9._-]{1,128}$/;
const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
};
const HSTS = { "strict-transport-security": "max-age=31536000" };

/** The id that the client gave the request, if it can be kept, or a new one. */
export function requestId({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = String(headers["x-request-id"]);
  return headers["x-request-id"] !== undefined && REQUEST_ID.test(given)
    ? given
    : randomUUID().replaceAll("-", "");
}

export function installHeaders(app: FastifyInstance, isProduction: boolean): void {
  const headers = isProduction ? { ...SECURITY_HEADERS, ...HSTS } : SECURITY_HEADERS;
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers({ ...headers, "x-request-id": request.id });
    done();
  });
}
