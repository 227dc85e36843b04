/** Tokens that the application takes for genuine. */

import { SignJWT } from "jose";
import { USER_CLAIM } from "../../src/core/security.js";
import type { Sent } from "./api.js";
import { SECRET } from "./app.js";

export type Claims = Readonly<Record<string, unknown>>;

/** Seconds since 1970. */
export function now(): number {
  return Math.floor(Date.now() / 1000);
}

/** A token of a user; `claims` adds or changes what it says. */
export async function tokenFor(user: unknown, claims: Claims = {}): Promise<string> {
  return signed({ [USER_CLAIM]: user, exp: now() + 3600, ...claims });
}

export async function signed(claims: Claims): Promise<string> {
  const token = new SignJWT({ ...claims }).setProtectedHeader({ alg: "HS256" });
  return token.sign(new TextEncoder().encode(SECRET));
}

export type User = "ana" | "bob" | "eve";

/** The headers of a request that a user sends. */
export async function headersFor(user: User): Promise<Sent> {
  return { authorization: `Bearer ${await tokenFor(user)}` };
}
