/** What the tests of accounts have in common. */

import { expect } from "vitest";
import { z } from "zod";
import { type Answer, type Body, call, type Item, itemOf, type Sent } from "../support/api.js";
import { BODIES } from "../users/examples.js";

export const AUTH = "/auth";
export const EMAIL = String(BODIES[0].email);
export const PASSWORD = String(BODIES[0].password);

const Tokens = z.strictObject({
  accessToken: z.string(),
  refreshToken: z.string(),
  tokenType: z.string(),
  expiresIn: z.int(),
});
export type Tokens = z.infer<typeof Tokens>;

let clients = 0;

/** The headers of a client that nobody has heard of: attempts are counted for each address. */
export function newClient(): Sent {
  clients += 1;
  return { "x-forwarded-for": `10.0.${Math.floor(clients / 256)}.${clients % 256}` };
}

export async function register(json: Body): Promise<Item> {
  const answer = await call("POST", `${AUTH}/register`, { json, headers: newClient() });
  return itemOf(answer, 201);
}

export function logIn(email = EMAIL, password = PASSWORD, headers = newClient()): Promise<Answer> {
  return call("POST", `${AUTH}/login`, { json: { email, password }, headers });
}

/** The tokens of a new session of the user with the address EMAIL. */
export async function tokensOfSession(): Promise<Tokens> {
  return tokensIn(await logIn());
}

export function tokensIn(answer: Answer): Tokens {
  expect(answer.status, answer.text).toBe(200);
  return Tokens.parse(answer.body);
}

export function bearer({ accessToken: token }: Pick<Tokens, "accessToken">): Sent {
  return { authorization: `Bearer ${token}` };
}

export function refresh({ refreshToken }: Pick<Tokens, "refreshToken">): Promise<Answer> {
  return call("POST", `${AUTH}/refresh`, { json: { refreshToken }, headers: newClient() });
}

export function logOut({ refreshToken }: Tokens): Promise<Answer> {
  return call("POST", `${AUTH}/logout`, { json: { refreshToken }, headers: newClient() });
}
