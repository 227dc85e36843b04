/** Who is asking: JSON Web Tokens in the Authorization header. */

import type { IncomingMessage } from "node:http";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { type CryptoKey, type JWTHeaderParameters, jwtVerify } from "jose";
import { z } from "zod";
import type { Settings } from "../config.js";
import { ApiError } from "./errors.js";
import { KeySet } from "./jwks.js";

export const USER_CLAIM = "sub";
export const ALGORITHMS: string[] = ["RS256", "ES256", "EdDSA"];
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

type VerifyToken = (token: string) => Promise<Caller>;

// JSON's 1e999 is a number that never expires, which this refuses.
const Claims = z.looseObject({ exp: z.number() });

/**
 * Verifies the token of every request, if there is one. Refuses nothing itself: a route does, after
 * the rate limit has counted the request.
 */
export function installAuthentication(app: FastifyInstance, settings: Settings): void {
  const verify = tokenVerifier(settings, app.log);
  app.decorateRequest("caller", null);
  app.decorateRequest("authenticationError", null);
  app.addHook("onRequest", async (request) => {
    try {
      const token = bearerToken(request.raw);
      if (token !== null) request.caller = await verify(token);
    } catch (error) {
      request.authenticationError = error instanceof ApiError ? error : invalidToken();
    }
  });
}

/** What gives the caller that a token names; a 401 for every flaw, without saying which. */
export function tokenVerifier(settings: Settings, log: FastifyBaseLogger): VerifyToken {
  const keys = new KeySet({ url: settings.jwksUrl, algorithms: ALGORITHMS, log });
  const keyOf = async (header: JWTHeaderParameters): Promise<CryptoKey> => {
    const key = await keys.find(header);
    if (key === null) throw invalidToken();
    return key;
  };
  const options = {
    ...(settings.jwtIssuer === undefined ? {} : { issuer: settings.jwtIssuer }),
    ...(settings.jwtAudience === undefined ? {} : { audience: settings.jwtAudience }),
    algorithms: ALGORITHMS,
    clockTolerance: LEEWAY_SECONDS,
    requiredClaims: ["exp", USER_CLAIM],
  };
  return async (token) => {
    if (token.length > MAX_TOKEN_LENGTH) throw invalidToken();
    try {
      const { payload } = await jwtVerify(token, keyOf, options);
      return callerOf(Claims.parse(payload));
    } catch (error) {
      // No keys to verify it with: that is not the token's fault.
      if (error instanceof ApiError) throw error;
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
