/** The tokens that a login gives: a JWT to ask with, and one to get the next JWT with. */

import { createHash, randomBytes } from "node:crypto";
import { SignJWT } from "jose";
import type { Settings } from "../config.js";
import { ROLES_CLAIM } from "../core/roles.js";
import { type Caller, USER_CLAIM } from "../core/security.js";

// Until it expires, an access token is good whatever happens to the password and the roles.
export const ACCESS_SECONDS = 15 * 60;
const REFRESH_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

/** Gives the JWT of a user. */
export function accessToken(
  settings: Settings,
  userId: Caller["id"],
  roles: readonly string[],
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const token = new SignJWT({ [USER_CLAIM]: userId, [ROLES_CLAIM]: roles })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuedAt(now)
    .setExpirationTime(now + ACCESS_SECONDS);
  if (settings.jwtIssuer !== undefined) token.setIssuer(settings.jwtIssuer);
  if (settings.jwtAudience !== undefined) token.setAudience(settings.jwtAudience);
  return token.sign(new TextEncoder().encode(settings.jwtSecret));
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
