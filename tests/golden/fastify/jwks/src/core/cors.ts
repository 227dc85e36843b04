/** Which web pages may call the API. */

import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const REQUEST_HEADERS = [
  "Authorization",
  "Content-Type",
  "If-Match",
  "If-None-Match",
  "X-Request-ID",
];
const RESPONSE_HEADERS = ["ETag", "Location", "Retry-After", "X-Request-ID"];
const MAX_AGE_SECONDS = 600;

/** Permission is in the headers: a page of another origin than `origins` finds none. */
export function installCors(app: FastifyInstance, origins: readonly string[]): void {
  const permission = {
    origin: [...origins],
    methods: METHODS,
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: RESPONSE_HEADERS,
    maxAge: MAX_AGE_SECONDS,
  };
  app.register(cors, {
    delegator: ({ headers }, callback) => {
      // Any other OPTIONS asks what the address answers to.
      const preflight = "origin" in headers && "access-control-request-method" in headers;
      callback(null, { ...permission, preflight });
    },
  });
}
