import { performance } from "node:perf_hooks";
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf } from "../../support/answer-body.js";
import type { Answer } from "../../support/http-client.js";
import {
  AUTH,
  type Tokens,
  bearer,
  login,
  newEmail,
  newMember,
  refresh,
  tokensOf,
} from "../harness/accounts.js";
import { atOnce, requestBytes } from "../harness/raw.js";
import { type Running, chapter, times } from "../harness/running.js";

const ME = `${AUTH}/me`;
const ATTEMPTS = 10;
const ROUNDS = 8;
/** The two answers may differ by so much: a machine that does other things too is no stopwatch. */
const MARGIN = 2;

/** Chapter "Authentication": how a user gets in, stays in and gets out. */
export function sessions(running: Running): void {
  chapter("sessions", () => {
    loggingIn(running);
    refreshing(running);
    loggingOut(running);
    passwords(running);
    guessing(running);
  });
}

function expectUnauthorized(answer: Answer): void {
  expect(errorOf(answer).status_code).toBe(401);
  expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
}

function loggingIn(running: Running): void {
  it("200: tokens, for the address in any case; a bad token among the headers does not matter", async () => {
    const { email, password } = await newMember(running);
    for (const spelling of [email, email.toUpperCase()])
      expect((await login(running, spelling, password)).status).toBe(200);
    const headers = { authorization: "Bearer expired" };
    const json = { email, password };
    tokensOf(await running.request("POST", `${AUTH}/login`, { headers, json }));
  });

  it("401: an unknown address is answered as a wrong password", async () => {
    const { email } = await newMember(running);
    const wrong = await login(running, email, "not the password");
    const unknown = await login(running, newEmail(), "not the password");
    for (const answer of [wrong, unknown]) expectUnauthorized(answer);
    expect({ ...errorOf(wrong), request_id: "" }).toEqual({ ...errorOf(unknown), request_id: "" });
    expect([...wrong.headers.keys()].sort()).toEqual([...unknown.headers.keys()].sort());
  });

  it("an unknown address takes as long as a wrong password", { concurrent: false }, async () => {
    const spent: Record<"wrong" | "unknown", number[]> = { wrong: [], unknown: [] };
    const { email } = await newMember(running);
    for (let round = 0; round < ROUNDS; round += 1) {
      spent.wrong.push(await duration(() => login(running, email, "not the password")));
      spent.unknown.push(await duration(() => login(running, newEmail(), "not the password")));
    }
    const ratio = Math.min(...spent.unknown) / Math.min(...spent.wrong);
    expect(ratio).toBeGreaterThan(1 / MARGIN);
    expect(ratio).toBeLessThan(MARGIN);
  });

  it("422: what is missing or not known", async () => {
    const answer = await running.request("POST", `${AUTH}/login`, { json: { email: "x", admin: true } });
    expect(errorOf(answer).findings).toEqual(["admin unknown_field", "email format", "password required"]);
  });
}

function refreshing(running: Running): void {
  it("a refresh token gives a new pair, and dies; its reuse ends the session and no other", async () => {
    const { email, password, tokens } = await newMember(running);
    const other = tokensOf(await login(running, email, password));
    const second = tokensOf(await refresh(running, tokens));
    const third = tokensOf(await refresh(running, second));
    expect((await running.request("GET", ME, { headers: bearer(third) })).status).toBe(200);
    for (const dead of [tokens, third, second]) expectUnauthorized(await refresh(running, dead));
    expect((await refresh(running, other)).status).toBe(200);
  });

  it("of many refreshes at once exactly one succeeds", async () => {
    for (let round = 0; round < 3; round += 1) {
      const { tokens } = await newMember(running);
      const { refresh_token } = tokens;
      const requests = times(6, () => requestBytes("POST", `${AUTH}/refresh`, { json: { refresh_token } }));
      const answers = await atOnce(running.server(), requests);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...times(5, () => 401)]);
    }
  });

  it("401: a token that never was, and one of the other kind", async () => {
    const { tokens } = await newMember(running);
    const unknown: Tokens = { ...tokens, refresh_token: randomUUID() };
    expectUnauthorized(await refresh(running, unknown));
    const swapped = { ...tokens, refresh_token: tokens.access_token };
    expect([401, 422]).toContain((await refresh(running, swapped)).status);
    const headers = { authorization: `Bearer ${tokens.refresh_token}` };
    expectUnauthorized(await running.request("GET", ME, { headers }));
  });
}

function loggingOut(running: Running): void {
  it("204: the session is over, and no other", async () => {
    const { email, password, tokens } = await newMember(running);
    const other = tokensOf(await login(running, email, password));
    const { refresh_token } = tokens;
    for (const json of [{ refresh_token }, { refresh_token }, { refresh_token: randomUUID() }]) {
      const answer = await running.request("POST", `${AUTH}/logout`, { json });
      expect([answer.status, answer.body]).toEqual([204, null]);
    }
    expectUnauthorized(await refresh(running, tokens));
    expect((await refresh(running, other)).status).toBe(200);
  });
}

function passwords(running: Running): void {
  it("a new password ends every session, and the old one is good for nothing", async () => {
    const { email, password, tokens, headers } = await newMember(running);
    const other = tokensOf(await login(running, email, password));
    const change = (current_password: string, new_password: string) =>
      running.request("POST", `${AUTH}/password`, { headers, json: { current_password, new_password } });
    expect(errorOf(await change("a guess", "battery staple")).findings).toEqual([
      "current_password conflict",
    ]);
    expect(errorOf(await change(password, "short")).findings).toEqual(["new_password too_short"]);
    const changed = await change(password, "battery staple");
    expect([changed.status, changed.body]).toEqual([204, null]);
    for (const dead of [tokens, other]) expectUnauthorized(await refresh(running, dead));
    expectUnauthorized(await login(running, email, password));
    expect((await login(running, email, "battery staple")).status).toBe(200);
  });
}

function guessing(running: Running): void {
  it("429: after ten attempts a minute on an account, the right password too; other accounts go on", async () => {
    const { email, password } = await newMember(running);
    // Registering and logging in were two.
    const guesses = await Promise.all(times(ATTEMPTS - 2, () => login(running, email, "a guess")));
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401]));
    for (const spelling of [email, email.toUpperCase()]) {
      const answer = await login(running, spelling, password);
      expect(errorOf(answer).status_code).toBe(429);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    await newMember(running);
  });
}

async function duration(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
