/** The tokens that a login gives: a JWT to ask with, and one to get the next JWT with. */

import { createHash, randomBytes } from "node:crypto";
import { createSigner } from "fast-jwt";
import type { Settings } from "../config.js";
import { type Caller, USER_CLAIM } from "../core/security.js";

// Until it expires, an access token is good whatever happens to the password and the roles.
export const ACCESS_SECONDS = 15 * 60;
const REFRESH_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;
const ROLES_CLAIM = "groups";

/** Gives the JWT of a user. */
export function accessToken(
  settings: Settings,
  userId: Caller["id"],
  roles: readonly string[],
): string {
  const { jwtSecret: key, jwtIssuer: iss, jwtAudience: aud } = settings;
  const sign = createSigner({
    key,
    algorithm: "HS256",
    expiresIn: ACCESS_SECONDS * 1000,
    ...(iss === undefined ? {} : { iss }),
    ...(aud === undefined ? {} : { aud }),
  });
  return sign({ [USER_CLAIM]: String(userId), [ROLES_CLAIM]: roles });
}

export function newRefreshToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a refresh token. It is random, so that a fast hash is enough. */
export function digestOf(refreshToken: string): string {
  return createHash("sha256").update(refreshToken).digest("hex");
}

/** When a refresh token that is made now is no good any more. */
export function refreshTokenExpiry(): string {
  return new Date(Date.now() + REFRESH_MILLISECONDS).toISOString();
}
