/** Gives every error its body, whichever layer it comes from. */

import type { FastifyInstance } from "fastify";
import { ApiError, errorBody } from "./errors.js";

/** What Fastify refuses itself. */
const DETAILS = new Map([
  [413, "The body is larger than 1 MiB"],
  [415, "The body must be application/json"],
]);

export function installErrorHandlers(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = apiErrorOf(error);
    if (answer.status === 500) {
      request.log.error({ exception: stackOf(error) }, "Unforeseen error");
    } else if (answer.cause !== undefined) {
      request.log.warn({ exception: stackOf(answer.cause) }, answer.detail);
    }
    return reply.code(answer.status).headers(answer.headers).send(errorBody(request.id, answer));
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(errorBody(request.id, new ApiError(404, "Not found"))),
  );
}

function apiErrorOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const status = statusOf(error);
  if (status >= 500) return new ApiError(500, "Internal server error");
  return new ApiError(status, DETAILS.get(status) ?? "The request cannot be read");
}

/** Fastify's own errors have one; anything else is unforeseen. */
function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !("statusCode" in error)) return 500;
  return typeof error.statusCode === "number" && error.statusCode >= 400 ? error.statusCode : 500;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
