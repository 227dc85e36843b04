/** Who may call a route. */

import type { FastifyRequest, onRequestHookHandler } from "fastify";
import { ApiError } from "./errors.js";
import { ALL_ROWS, type AllRows } from "./rows.js";
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

/** For routes that anyone may call: a token may be left out, but not be a bad one. */
export const anyone: onRequestHookHandler = (request, _reply, done) => {
  findCaller(request);
  done();
};

/** For routes that only holders of one of `roles` may call: 403 for others, whatever they ask for. */
export function holderOf(...roles: readonly string[]): onRequestHookHandler {
  return (request, _reply, done) => {
    if (!holdsOneOf(requireCaller(request), roles)) throw new ApiError(403, "Not allowed");
    done();
  };
}

/** Every row for a holder of one of `roles`, for other callers their own. */
export function reachOf(caller: Caller, ...roles: readonly string[]): Caller["id"] | AllRows {
  return holdsOneOf(caller, roles) ? ALL_ROWS : caller.id;
}

export function holdsOneOf(caller: Caller, roles: readonly string[]): boolean {
  return roles.some((role) => caller.roles.has(role));
}
