/** Who may call a route. */

import type { FastifyRequest, onRequestHookHandler } from "fastify";
import { ApiError } from "./errors.js";
import { type Caller, UNAUTHORIZED_HEADERS } from "./security.js";

type Asked = Pick<FastifyRequest, "caller" | "authenticationError">;

/** The verified caller; null without a token, 401 for a bad one. */
export function findCaller({ caller, authenticationError }: Asked): Caller | null {
  if (authenticationError !== null) throw authenticationError;
  return caller;
}

/** The verified caller; 401 when there is none. */
export function requireCaller(request: Asked): Caller {
  const caller = findCaller(request);
  if (caller === null) {
    throw new ApiError(401, "Not authenticated", { headers: UNAUTHORIZED_HEADERS });
  }
  return caller;
}

/** For routes that need a token. */
export const authenticated: onRequestHookHandler = (request, _reply, done) => {
  requireCaller(request);
  done();
};
