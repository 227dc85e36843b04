/** Who is asking: JSON Web Tokens in the Authorization header. */

import type { IncomingMessage } from "node:http";
import { type Algorithm, createVerifier } from "fast-jwt";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Settings } from "../config.js";
import { ApiError } from "./errors.js";

export const USER_CLAIM = "user_id";
export const ALGORITHMS: Algorithm[] = ["HS256"];
const LEEWAY_SECONDS = 30;
const MAX_TOKEN_LENGTH = 8192;
const MAX_ID_LENGTH = 255;
// Neither NUL nor half a character can be stored in PostgreSQL.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

export const UNAUTHORIZED_HEADERS = { "www-authenticate": "Bearer" } as const;

/** Someone whose token was verified. */
export interface Caller {
  readonly id: string;
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller | null;
    authenticationError: ApiError | null;
  }
}

type VerifyToken = (token: string) => Caller;

// JSON's 1e999 is a number that never expires, which this refuses.
const Claims = z.looseObject({ exp: z.number() });

/**
 * Verifies the token of every request, if there is one. Refuses nothing itself: a route does, after
 * the rate limit has counted the request.
 */
export function installAuthentication(app: FastifyInstance, settings: Settings): void {
  const verify = tokenVerifier(settings);
  app.decorateRequest("caller", null);
  app.decorateRequest("authenticationError", null);
  app.addHook("onRequest", (request, _reply, done) => {
    try {
      const token = bearerToken(request.raw);
      if (token !== null) request.caller = verify(token);
    } catch (error) {
      request.authenticationError = error instanceof ApiError ? error : invalidToken();
    }
    done();
  });
}

/** What gives the caller that a token names; a 401 for every flaw, without saying which. */
export function tokenVerifier(settings: Settings): VerifyToken {
  const { jwtSecret: key, jwtIssuer, jwtAudience } = settings;
  // An issuer or audience that is allowed need not be there.
  const expected = [
    ...(jwtIssuer === undefined ? [] : ["iss"]),
    ...(jwtAudience === undefined ? [] : ["aud"]),
  ];
  const verify = createVerifier({
    key,
    algorithms: ALGORITHMS,
    clockTolerance: LEEWAY_SECONDS * 1000,
    requiredClaims: ["exp", USER_CLAIM, ...expected],
    ...(jwtIssuer === undefined ? {} : { allowedIss: jwtIssuer }),
    ...(jwtAudience === undefined ? {} : { allowedAud: jwtAudience }),
  });
  return (token) => {
    if (token.length > MAX_TOKEN_LENGTH) throw invalidToken();
    try {
      return callerOf(Claims.parse(verify(token)));
    } catch {
      throw invalidToken();
    }
  };
}

export function invalidToken(): ApiError {
  return new ApiError(401, "Invalid or expired token", { headers: UNAUTHORIZED_HEADERS });
}

function callerOf(claims: z.infer<typeof Claims>): Caller {
  return { id: userId(claims[USER_CLAIM]) };
}

function userId(claim: unknown): string {
  // Beyond 2^53 two numbers may have become one: whose it is can no longer be told.
  const id = Number.isSafeInteger(claim) ? String(claim) : claim;
  if (typeof id !== "string" || id === "" || UNSTORABLE.test(id)) throw invalidToken();
  if (Array.from(id).length > MAX_ID_LENGTH) throw invalidToken();
  return id;
}

/** The token of the Authorization header; null without the header. Throws a 401. */
function bearerToken({ headersDistinct }: IncomingMessage): string | null {
  const [value, ...others] = headersDistinct.authorization ?? [];
  if (value === undefined) return null;
  const [, token] = /^bearer +(\S.*)$/i.exec(value) ?? [];
  if (token === undefined || others.length > 0) throw invalidToken();
  return token.trim();
}
