import { expect, test } from "vitest";
import { utcNow } from "../../src/db/base.js";
import { notes } from "../../src/notes/table.js";
import { USER_IDS } from "../auth/users.js";
import { call, detailOf, errorsOf, itemOf, itemsOf, tagOf } from "../support/api.js";
import { startedApp } from "../support/app.js";
import { headersFor } from "../support/tokens.js";
import { BODIES, WRITE_ONLY } from "./examples.js";

const PATH = "/api/v1/users";
const OWN = `${PATH}/${USER_IDS.ana}`;
const OTHER = `${PATH}/${USER_IDS.bob}`;
const ana = await headersFor("ana", "admin");
const eve = await headersFor("eve");
const { database } = await startedApp();

test("the list is of everybody", async () => {
  const found = itemsOf(await call("GET", PATH, { headers: ana }));
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set(Object.values(USER_IDS)));
});

test.each([OWN, OTHER])("%s is read with its entity tag", async (path) => {
  const answer = await call("GET", path, { headers: ana });
  const found = itemOf(answer);
  expect(`${PATH}/${found.id}`).toBe(path);
  for (const key of WRITE_ONLY) expect(found).not.toHaveProperty(key);
  const known = { ...ana, "if-none-match": tagOf(answer) };
  expect(await call("GET", path, { headers: known })).toMatchObject({ status: 304 });
});

test.each([OWN, OTHER])("PATCH of %s changes what is sent and nothing else", async (path) => {
  let before = itemOf(await call("PATCH", path, { json: {}, headers: ana }));
  for (const [field, value] of Object.entries({
    display_name: BODIES[1].display_name,
    bio: BODIES[1].bio,
    language: BODIES[1].language,
    recovery_hint: BODIES[1].recovery_hint,
  })) {
    const after = itemOf(await call("PATCH", path, { json: { [field]: value }, headers: ana }));
    const shown = WRITE_ONLY.includes(field) ? {} : { [field]: value };
    expect(after).toEqual({ ...before, ...shown, updated_at: after.updated_at });
    expect(after.updated_at > before.updated_at).toBe(true);
    before = after;
  }
});

test.each<[field: string, value: unknown, code: string]>([
  ["email", "new@example.com", "immutable"],
  ["password", "another password", "read_only"],
  ["roles", ["admin"], "read_only"],
])("%s has ways of its own", async (field, value, code) => {
  for (const path of [OWN, OTHER]) {
    const answer = await call("PATCH", path, { json: { [field]: value }, headers: ana });
    expect(errorsOf(answer)).toEqual([[field, code]]);
  }
});

test.each<[method: string, json: unknown]>([
  ["GET", undefined],
  ["PATCH", {}],
  ["DELETE", undefined],
])("another user is not there for %s", async (method, json) => {
  const answer = await call(method, OWN, { json, headers: eve });
  const absent = await call(method, `${PATH}/00000000-0000-7000-8000-000000000000`, {
    json,
    headers: eve,
  });
  expect([answer.status, absent.status]).toEqual([404, 404]);
  expect(detailOf(answer)).toBe(detailOf(absent));
});

test.each([OWN, OTHER])("who is deleted is gone: %s", async (path) => {
  expect(await call("DELETE", path, { headers: ana })).toMatchObject({ status: 204, text: "" });
  // The token outlives the account, and is good for nothing.
  const gone = path === OWN ? 401 : 404;
  expect(await call("DELETE", path, { headers: ana })).toMatchObject({ status: gone });
});

test("what a user owns goes with them", async () => {
  const now = utcNow();
  await database.write(async (db) => {
    await db.insert(notes).values([
      {
        id: "0190a6f0-0000-7000-8000-000000000001",
        user_id: USER_IDS.ana,
        title: "Title 1",
        pinned: false,
        created_at: now,
        updated_at: now,
      },
    ]);
  });
  expect(await call("DELETE", OWN, { headers: ana })).toMatchObject({ status: 204 });
  for (const table of [notes]) {
    expect(await database.read((db) => db.$count(table))).toBe(0);
  }
});
