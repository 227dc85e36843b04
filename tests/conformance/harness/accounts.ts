import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { z } from "zod";
import { type Item, itemOf } from "../../support/answer-body.js";
import type { Answer } from "../../support/http-client.js";
import type { Running } from "./running.js";

export const AUTH = "/api/v1/auth";

const tokens = z.strictObject({
  data: z.strictObject({
    access_token: z.string().min(1),
    refresh_token: z.string().min(20),
    token_type: z.literal("bearer"),
    expires_in: z.int().positive(),
  }),
  message: z.string().min(1),
});

export type Tokens = z.infer<typeof tokens>["data"];

/** Somebody who has registered and logged in. */
export interface Member {
  readonly email: string;
  readonly password: string;
  readonly account: Item;
  readonly tokens: Tokens;
  readonly headers: Readonly<Record<string, string>>;
}

export function tokensOf(answer: Answer): Tokens {
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toMatch(/no-store/);
  return tokens.parse(answer.body).data;
}

export function bearer({ access_token }: Tokens): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${access_token}` };
}

export function newEmail(): string {
  return `User.${randomUUID()}@example.com`;
}

export function login(running: Running, email: string, password: string): Promise<Answer> {
  return running.request("POST", `${AUTH}/login`, { json: { email, password } });
}

export function refresh(running: Running, { refresh_token }: Tokens): Promise<Answer> {
  return running.request("POST", `${AUTH}/refresh`, { json: { refresh_token } });
}

/** Registers somebody whom no other test knows, and logs them in. */
export async function newMember(running: Running): Promise<Member> {
  const [email, password] = [newEmail(), randomUUID()];
  const json = { email, password, display_name: "Somebody" };
  const registered = await running.request("POST", `${AUTH}/register`, { json });
  expect(registered.status).toBe(201);
  const given = tokensOf(await login(running, email, password));
  return { email, password, account: itemOf(registered), tokens: given, headers: bearer(given) };
}
