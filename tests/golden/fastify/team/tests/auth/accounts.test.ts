import { eq } from "drizzle-orm";
import { jwtVerify } from "jose";
import { expect, test } from "vitest";
import { grantRole } from "../../src/auth/grant.js";
import { ConfigError } from "../../src/config.js";
import { USER_CLAIM } from "../../src/core/security.js";
import { users } from "../../src/users/table.js";
import { type Body, call, detailOf, errorsOf, expectError, itemOf, tagOf } from "../support/api.js";
import { SECRET, startedApp } from "../support/app.js";
import { headersFor } from "../support/tokens.js";
import { BODIES, INVALID, WRITE_ONLY } from "../users/examples.js";
import {
  AUTH,
  bearer,
  EMAIL,
  logIn,
  newClient,
  PASSWORD,
  register,
  tokensIn,
  tokensOfSession,
} from "./calls.js";
import { USER_IDS } from "./users.js";

const ME = `${AUTH}/me`;
const { database } = await startedApp();
const ana = await headersFor("ana");

function shown(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !WRITE_ONLY.includes(key)));
}

test("who registers is sent back without secrets", async () => {
  const created = await register(BODIES[0]);
  expect(created.roles).toEqual([]);
  expect({ ...created, ...shown(BODIES[0]) }).toEqual(created);
  for (const key of WRITE_ONLY) expect(created).not.toHaveProperty(key);
});

test("a password is kept as a hash", async () => {
  await register(BODIES[0]);
  const [kept] = await database.read((db) =>
    db.select({ password: users.password }).from(users).where(eq(users.email, EMAIL)),
  );
  expect(kept?.password).toMatch(/^\$argon2id\$/);
  expect(kept?.password).not.toContain(PASSWORD);
});

test.each(INVALID)("of %s a value that is not valid is refused", async (field, value, code) => {
  const json = { ...BODIES[0], [field]: value };
  const answer = await call("POST", `${AUTH}/register`, { json, headers: newClient() });
  expect(errorsOf(answer)).toEqual([[field, code]]);
});

test("required fields are all named", async () => {
  const answer = await call("POST", `${AUTH}/register`, { json: {}, headers: newClient() });
  const required = [
    ["email", "required"],
    ["password", "required"],
    ["display_name", "required"],
    ["team_id", "required"],
  ];
  expect(errorsOf(answer).sort()).toEqual(required.sort());
});

test.each([
  ["id", "read_only"],
  ["roles", "read_only"],
  ["is_admin", "unknown_field"],
])("nobody gives themselves %s", async (field, code) => {
  const headers = { ...ana, ...newClient() };
  const registering = { ...BODIES[0], [field]: ["admin"] };
  const registered = await call("POST", `${AUTH}/register`, { json: registering, headers });
  expect(errorsOf(registered)).toEqual([[field, code]]);
  const changed = await call("PATCH", ME, { json: { [field]: ["admin"] }, headers });
  expect(errorsOf(changed)).toEqual([[field, code]]);
});

test("an address is taken in upper and lower case", async () => {
  await register(BODIES[0]);
  for (const email of [EMAIL, EMAIL.toUpperCase()]) {
    const json = { ...BODIES[1], email };
    expectError(await call("POST", `${AUTH}/register`, { json, headers: newClient() }), 409);
  }
});

test("of many who want an address one gets it", async () => {
  const answers = await Promise.all(
    [EMAIL, EMAIL.toUpperCase(), EMAIL.toLowerCase()].map((email) =>
      call("POST", `${AUTH}/register`, { json: { ...BODIES[0], email }, headers: newClient() }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test.each([EMAIL, EMAIL.toUpperCase()])("a login gives a token to ask with: %s", async (email) => {
  const created = await register(BODIES[0]);
  const answer = await logIn(email);
  const tokens = tokensIn(answer);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(tokens).toMatchObject({ token_type: "bearer", expires_in: 900 });
  expect(itemOf(await call("GET", ME, { headers: bearer(tokens) }))).toEqual(created);
});

test("a wrong password is answered as an unknown address", async () => {
  await register(BODIES[0]);
  const wrong = await logIn(EMAIL, "not the password");
  const unknown = await logIn("nobody@example.com", "not the password");
  expectError(wrong, 401);
  expectError(unknown, 401);
  expect(detailOf(wrong)).toBe(detailOf(unknown));
  expect([...wrong.headers.keys()]).toEqual([...unknown.headers.keys()]);
  // The slow part, which is a hash, is the same too.
  expect(await fastest("nobody@example.com")).toBeGreaterThan((await fastest(EMAIL)) / 3);
});

/** How long the fastest of some logins with a wrong password takes. */
async function fastest(email: string): Promise<number> {
  const durations: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now();
    await logIn(email, "not the password");
    durations.push(performance.now() - began);
  }
  return Math.min(...durations);
}

test("one reads one's own account with its entity tag", async () => {
  const answer = await call("GET", ME, { headers: ana });
  expect(itemOf(answer).id).toBe(USER_IDS.ana);
  const known = { ...ana, "if-none-match": tagOf(answer) };
  expect(await call("GET", ME, { headers: known })).toMatchObject({ status: 304 });
});

test("what is not sent stays", async () => {
  const before = itemOf(await call("GET", ME, { headers: ana }));
  expect(itemOf(await call("PATCH", ME, { json: {}, headers: ana }))).toEqual(before);
});

test("one changes one's own account", async () => {
  const answer = await call("GET", ME, { headers: ana });
  const headers = { ...ana, "if-match": tagOf(answer) };
  const json = { display_name: BODIES[1].display_name, team_id: BODIES[1].team_id };
  const changed = itemOf(await call("PATCH", ME, { json, headers }));
  expect(changed.updated_at > itemOf(answer).updated_at).toBe(true);
  expect({ ...changed, ...shown(json) }).toEqual(changed);
  expectError(await call("PATCH", ME, { json, headers }), 412);
});

test.each([
  ["password", "another password", "read_only"],
  ["email", "new@example.com", "immutable"],
])("the %s is not changed like this", async (field, value, code) => {
  const answer = await call("PATCH", ME, { json: { [field]: value }, headers: ana });
  expect(errorsOf(answer)).toEqual([[field, code]]);
});

test.each([
  ["GET", ME],
  ["PATCH", ME],
  ["POST", `${AUTH}/password`],
])("%s %s tells nothing to who has no account", async (method, path) => {
  await database.write((db) => db.delete(users).where(eq(users.id, USER_IDS.ana)));
  const content = method === "GET" ? null : "{";
  for (const headers of [{}, { authorization: "Bearer x" }, ana]) {
    const answer = await call(method, path, { content, headers });
    expectError(answer, 401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  }
});

test("a bad token does not keep anybody from logging in", async () => {
  await register(BODIES[0]);
  tokensIn(await logIn(EMAIL, PASSWORD, { ...newClient(), authorization: "Bearer expired" }));
});

test("a role that was granted is in the next token", async () => {
  const { id } = await register(BODIES[0]);
  for (let round = 0; round < 2; round += 1)
    await grantRole(database, EMAIL.toUpperCase(), "admin");
  const { access_token: token } = await tokensOfSession();
  const { payload } = await jwtVerify(token, new TextEncoder().encode(SECRET));
  expect([payload[USER_CLAIM], payload.roles]).toEqual([id, ["admin"]]);
});

test("nobody is granted a role by mistake", async () => {
  const granting = grantRole(database, "nobody@example.com", "admin");
  await expect(granting).rejects.toThrow(ConfigError);
  await expect(granting).rejects.toThrow("nobody@example.com");
});
