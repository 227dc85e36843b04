import { beforeEach, expect, test } from "vitest";
import { ATTEMPTS } from "../../src/auth/limits.js";
import { refreshTokens } from "../../src/auth/table.js";
import { digestOf } from "../../src/auth/tokens.js";
import { utcNow } from "../../src/db/base.js";
import { type Answer, call, errorsOf, expectError } from "../support/api.js";
import { startedApp } from "../support/app.js";
import { BODIES } from "../users/examples.js";
import {
  AUTH,
  bearer,
  EMAIL,
  logIn,
  logOut,
  newClient,
  PASSWORD,
  refresh,
  register,
  type Tokens,
  tokensIn,
  tokensOfSession,
} from "./calls.js";

const OTHER_EMAIL = String(BODIES[1].email);
const OTHER_PASSWORD = String(BODIES[1].password);
const NEW_PASSWORD = "battery staple";
const { database } = await startedApp();

/** Of a user who has registered and logged in. */
let tokens: Tokens;

beforeEach(async () => {
  await register(BODIES[0]);
  tokens = await tokensOfSession();
});

/** The tokens of another user. */
async function tokensOfAnother(): Promise<Tokens> {
  await register(BODIES[1]);
  return tokensIn(await logIn(OTHER_EMAIL, OTHER_PASSWORD));
}

function changePassword(current: string, sent = tokens, client = newClient()): Promise<Answer> {
  const json = { current_password: current, new_password: NEW_PASSWORD };
  return call("POST", `${AUTH}/password`, { json, headers: { ...bearer(sent), ...client } });
}

test("a refresh token is exchanged for the next", async () => {
  for (let round = 0; round < 3; round += 1) {
    const answer = await refresh(tokens);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    tokens = tokensIn(answer);
    expect(await call("GET", `${AUTH}/me`, { headers: bearer(tokens) })).toMatchObject({
      status: 200,
    });
  }
});

test("who uses an old one ends the session", async () => {
  const other = await tokensOfSession();
  const next = tokensIn(await refresh(tokens));
  for (const one of [tokens, next]) {
    const refused = await refresh(one);
    expectError(refused, 401);
    expect(refused.headers.get("www-authenticate")).toBe("Bearer");
  }
  // The user's other sessions are none of the thief's.
  tokensIn(await refresh(other));
});

test("of many who refresh at once one succeeds", async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(tokens)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401]);
});

test("a refresh token expires", async () => {
  await database.write((db) => db.update(refreshTokens).set({ expiresAt: utcNow() }));
  expectError(await refresh(tokens), 401);
});

test("a login clears away what has expired for that user", async () => {
  const theirs = await tokensOfAnother();
  const expired = new Date(0).toISOString();
  await database.write((db) => db.update(refreshTokens).set({ expiresAt: expired }));
  await tokensOfSession();
  const rows = await database.read((db) => db.select().from(refreshTokens));
  const kept = rows.map(({ digest }) => digest);
  expect(kept).not.toContain(digestOf(tokens.refresh_token));
  expect(kept).toContain(digestOf(theirs.refresh_token));
});

test("a token is good for one thing only", async () => {
  const { access_token: access, refresh_token: refreshing } = tokens;
  const asked = await call("GET", `${AUTH}/me`, { headers: bearer({ access_token: refreshing }) });
  expectError(asked, 401);
  expect([401, 422]).toContain((await refresh({ refresh_token: access })).status);
});

test("who logs out is out", async () => {
  const other = await tokensOfSession();
  for (let round = 0; round < 2; round += 1) {
    expect(await logOut(tokens)).toMatchObject({ status: 204, text: "" });
  }
  expectError(await refresh(tokens), 401);
  tokensIn(await refresh(other));
});

test("a new password ends every session", async () => {
  const other = await tokensOfSession();
  expect(await changePassword(PASSWORD)).toMatchObject({ status: 204 });
  for (const one of [tokens, other]) expectError(await refresh(one), 401);
  expectError(await logIn(), 401);
  tokensIn(await logIn(EMAIL, NEW_PASSWORD));
});

test("a new password is nothing to another user", async () => {
  const theirs = await tokensOfAnother();
  expect(await changePassword(PASSWORD)).toMatchObject({ status: 204 });
  tokensIn(await refresh(theirs));
  expectError(await logIn(OTHER_EMAIL, NEW_PASSWORD), 401);
  tokensIn(await logIn(OTHER_EMAIL, OTHER_PASSWORD));
});

test("a new password needs the old one", async () => {
  const answer = await changePassword("a guess");
  expect(errorsOf(answer)).toEqual([["current_password", "conflict"]]);
  tokensIn(await refresh(tokens));
  tokensIn(await logIn());
});

test("guessing is slow", async () => {
  const client = newClient();
  for (let attempt = 0; attempt < ATTEMPTS.requests; attempt += 1) {
    expectError(await logIn(EMAIL, "a guess", client), 401);
  }
  for (const email of [EMAIL, EMAIL.toUpperCase()]) {
    const refused = await logIn(email, PASSWORD, client);
    expectError(refused, 429);
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(ATTEMPTS.seconds);
  }
  expectError(await logIn("somebody@example.com", PASSWORD, client), 401);
  // The owner of the account, elsewhere, is not kept out.
  tokensIn(await logIn());
});

test("guessing the old password is slow", async () => {
  const theirs = await tokensOfAnother();
  const client = newClient();
  for (let attempt = 0; attempt < ATTEMPTS.requests; attempt += 1) {
    errorsOf(await changePassword("a guess", tokens, client));
  }
  expectError(await changePassword(PASSWORD, tokens, client), 429);
  expect(await changePassword(OTHER_PASSWORD, theirs, client)).toMatchObject({ status: 204 });
});
