import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf, itemOf, listOf } from "../../support/answer-body.js";
import { signedToken } from "../../support/signed-token.mjs";
import { AUTH, bearer, login, newEmail, newMember } from "../harness/accounts.js";
import { atOnce, requestBytes } from "../harness/raw.js";
import { type Running, chapter, times } from "../harness/running.js";

const ME = `${AUTH}/me`;
const NOTES = "/api/v1/notes";
const USERS = "/api/v1/users";
const ANNOUNCEMENTS = "/api/v1/announcements";

/** Chapter "Authentication": accounts of the backend's own. */
export function accounts(running: Running): void {
  chapter("accounts", () => {
    registering(running);
    ownAccount(running);
    owners(running);
    administrators(running);
  });
}

function registering(running: Running): void {
  const register = (json: object) => running.request("POST", `${AUTH}/register`, { json });

  it("201: the user, without the password and what is write-only", async () => {
    const email = newEmail();
    const answer = await register({ email, password: "12345678", display_name: "Ada", hint: "the usual" });
    expect(answer.status).toBe(201);
    const { id, created_at, updated_at, ...rest } = itemOf(answer);
    expect([id, created_at, updated_at].every((value) => value !== "")).toBe(true);
    expect(rest).toEqual({
      email,
      roles: [],
      display_name: "Ada",
      handle: null,
      language: "en",
      strikes: 0,
    });
  });

  it("422: all that is wrong at once, and what only the server sets", async () => {
    const json = { password: "1234567", language: "xx", roles: ["admin"], strikes: 5, id: "x", admin: true };
    expect(errorOf(await register(json)).findings).toEqual([
      "admin unknown_field",
      "display_name required",
      "email required",
      "id read_only",
      "language enum",
      "password too_short",
      "roles read_only",
      "strikes read_only",
    ]);
    const long = { email: newEmail(), password: "x".repeat(129), display_name: "Ada" };
    expect(errorOf(await register(long)).findings).toEqual(["password too_long"]);
  });

  it("409: an address is taken whatever its case; of many at once one gets it", async () => {
    const { email } = await newMember(running);
    for (const taken of [email, email.toUpperCase(), email.toLowerCase()])
      expect(
        errorOf(await register({ email: taken, password: "12345678", display_name: "x" })).status_code,
      ).toBe(409);
    const wanted = newEmail();
    const json = { email: wanted, password: "12345678", display_name: "x" };
    const requests = times(5, (index) =>
      requestBytes("POST", `${AUTH}/register`, {
        json: { ...json, email: index % 2 === 0 ? wanted : wanted.toUpperCase() },
      }),
    );
    const statuses = (await atOnce(running.server(), requests)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409, 409, 409, 409]);
  });
}

function ownAccount(running: Running): void {
  it("one reads and changes one's own account, under its ETag", async () => {
    const { account, headers } = await newMember(running);
    const read = await running.request("GET", ME, { headers });
    expect(itemOf(read)).toEqual(account);
    const tag = read.headers.get("etag") ?? "";
    const known = { ...headers, "if-none-match": tag };
    expect((await running.request("GET", ME, { headers: known })).status).toBe(304);
    const json = { display_name: "Somebody else", hint: "new" };
    const conditional = { ...headers, "if-match": tag };
    const changed = await running.request("PATCH", ME, { headers: conditional, json });
    expect(itemOf(changed)).toEqual({
      ...account,
      display_name: "Somebody else",
      updated_at: itemOf(changed).updated_at,
    });
    expect(errorOf(await running.request("PATCH", ME, { headers: conditional, json })).status_code).toBe(412);
  });

  it("422: a change of address, password, roles, of what is read-only or immutable", async () => {
    const { account, email, headers } = await newMember(running);
    const findings = async (json: object) =>
      errorOf(await running.request("PATCH", ME, { headers, json })).findings;
    expect(await findings({ email: newEmail() })).toEqual(["email immutable"]);
    expect(await findings({ password: "another password", roles: ["admin"], strikes: 1 })).toEqual([
      "password read_only",
      "roles read_only",
      "strikes read_only",
    ]);
    expect(await findings({ handle: randomUUID() })).toEqual(["handle immutable"]);
    const same = await running.request("PATCH", ME, { headers, json: { email, handle: null } });
    expect(itemOf(same)["email"]).toBe(account["email"]);
  });

  it("401: without a token, and with that of an account that is not there (any more)", async () => {
    const { account, headers } = await newMember(running);
    const gone = await running.request("DELETE", `${USERS}/${account.id}`, { headers });
    expect(gone.status).toBe(204);
    const nobodies = [randomUUID(), "ada", "1", ""].map((id) => ({
      authorization: `Bearer ${signedToken(id)}`,
    }));
    for (const sent of [{}, headers, ...nobodies]) {
      for (const [method, path] of [
        ["GET", ME],
        ["PATCH", ME],
        ["POST", `${AUTH}/password`],
        ["GET", NOTES],
        ["POST", NOTES],
      ] as const) {
        const answer = await running.request(method, path, { headers: sent, json: { title: "x" } });
        expect(errorOf(answer).status_code, `${method} ${path}`).toBe(401);
        expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
      }
    }
  });
}

function owners(running: Running): void {
  it("what a user makes is theirs alone, and goes with the account", async () => {
    const [me, other] = [await newMember(running), await newMember(running)];
    const made = itemOf(
      await running.request("POST", NOTES, { headers: me.headers, json: { title: "Mine" } }),
    );
    expect(made["user_id"]).toBe(me.account.id);
    const path = `${NOTES}/${made.id}`;
    expect((await running.request("GET", path, { headers: other.headers })).status).toBe(404);
    expect(listOf(await running.request("GET", NOTES, { headers: other.headers })).data).toEqual([]);
    const account = `${USERS}/${me.account.id}`;
    expect((await running.request("DELETE", account, { headers: other.headers })).status).toBe(404);
    expect((await running.request("DELETE", account, { headers: me.headers })).status).toBe(204);
    expect((await login(running, me.email, me.password)).status).toBe(401);
    const again = { email: me.email, password: me.password, display_name: "Again" };
    expect((await running.request("POST", `${AUTH}/register`, { json: again })).status).toBe(201);
  });

  it("`owner` of an account is the user himself", async () => {
    const [me, other] = [await newMember(running), await newMember(running)];
    const mine = `${USERS}/${me.account.id}`;
    expect(itemOf(await running.request("GET", mine, { headers: me.headers }))).toEqual(me.account);
    const json = { display_name: "Renamed" };
    const changed = await running.request("PATCH", mine, { headers: me.headers, json });
    expect(itemOf(changed)).toMatchObject({ id: me.account.id, display_name: "Renamed" });
    for (const [method, sent] of [
      ["GET", {}],
      ["PATCH", { json }],
      ["DELETE", {}],
    ] as const) {
      const answer = await running.request(method, mine, { headers: other.headers, ...sent });
      expect(errorOf(answer).status_code, method).toBe(404);
    }
    expect(errorOf(await running.request("GET", USERS, { headers: me.headers })).status_code).toBe(403);
    expect((await running.request("POST", USERS, { headers: me.headers, json })).status).toBe(405);
  });
}

function administrators(running: Running): void {
  it("a role opens what the spec gives to it; without it: 403", async () => {
    const member = await newMember(running);
    const { id } = member.account;
    const admin = { authorization: `Bearer ${signedToken(id, { roles: ["admin"] })}` };
    const json = { title: "Hear, hear" };
    const refused = await running.request("POST", ANNOUNCEMENTS, { headers: member.headers, json });
    expect(errorOf(refused).status_code).toBe(403);
    const made = await running.request("POST", ANNOUNCEMENTS, { headers: admin, json });
    expect(made.status).toBe(201);
    const path = `${ANNOUNCEMENTS}/${itemOf(made).id}`;
    expect((await running.request("GET", path)).status).toBe(200);
    expect((await running.request("GET", path, { headers: { authorization: "Bearer x" } })).status).toBe(401);
    const found = await running.request("GET", `${USERS}?limit=1&count=true`, { headers: admin });
    expect(listOf(found).data).toHaveLength(1);
    expect(JSON.stringify(found.body)).not.toMatch(/password|argon2|hint/);
    const other = await newMember(running);
    const seen = await running.request("GET", `${USERS}/${other.account.id}`, { headers: admin });
    expect(itemOf(seen)).toEqual(other.account);
    expect((await running.request("GET", NOTES, { headers: bearer(other.tokens) })).status).toBe(200);
  });
}
