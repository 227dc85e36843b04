/** What the tests of accounts have in common. */

import { expect } from "vitest";
import { z } from "zod";
import { type Answer, type Body, call, type Item, itemOf, type Sent } from "../support/api.js";
import { BODIES } from "../users/examples.js";

export const AUTH = "/api/v1/auth";
export const EMAIL = String(BODIES[0].email);
export const PASSWORD = String(BODIES[0].password);

const Tokens = z.strictObject({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.string(),
  expires_in: z.int(),
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
  return z.object({ data: Tokens }).parse(answer.body).data;
}

export function bearer({ access_token: token }: Pick<Tokens, "access_token">): Sent {
  return { authorization: `Bearer ${token}` };
}

export function refresh({ refresh_token }: Pick<Tokens, "refresh_token">): Promise<Answer> {
  return call("POST", `${AUTH}/refresh`, { json: { refresh_token }, headers: newClient() });
}

export function logOut({ refresh_token }: Tokens): Promise<Answer> {
  return call("POST", `${AUTH}/logout`, { json: { refresh_token }, headers: newClient() });
}
