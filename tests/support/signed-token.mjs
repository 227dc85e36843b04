import { createHmac } from "node:crypto";

/** The secret that demo and tests start generated backends with. */
export const JWT_SECRET = "only-for-demo-and-tests-0123456789abcdef";

const HOUR_S = 3_600;

/**
 * A JWT for one user, signed with HS256.
 * @param {string} user The user's id: the claims `sub` and `user_id`.
 * @param {Record<string, unknown>} [claims] Added to those, `iat` and `exp` (in an hour), or instead of them.
 * @param {string} [secret]
 * @returns {string}
 */
export function signedToken(user, claims = {}, secret = JWT_SECRET) {
  const now = Math.floor(Date.now() / 1_000);
  const head = encoded({ alg: "HS256", typ: "JWT" });
  const body = encoded({ sub: user, user_id: user, iat: now, exp: now + HOUR_S, ...claims });
  const signature = createHmac("sha256", secret).update(`${head}.${body}`).digest("base64url");
  return `${head}.${body}.${signature}`;
}

/** @param {object} part */
function encoded(part) {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
