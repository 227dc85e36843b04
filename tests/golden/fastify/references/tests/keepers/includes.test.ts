import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Db } from "../../src/db/database.js";
import { desks } from "../../src/desks/table.js";
import {
  call,
  create,
  errorsOf,
  type Id,
  type Item,
  itemOf,
  itemsOf,
  tagOf,
} from "../support/api.js";
import { startedApp } from "../support/app.js";
import { costOf } from "../support/statements.js";
import { headersFor } from "../support/tokens.js";
import { BODIES } from "./examples.js";
import { addReferredRows } from "./rows.js";

const PATH = "/api/v1/keepers";
const ABSENT = `${PATH}/00000000-0000-7000-8000-000000000000`;
const ana = await headersFor("ana");
const { database } = await startedApp();

beforeEach(() => database.write(addReferredRows));

// Its name, what holds the ids, rows that are there, their address, and the statements that it costs.
const INCLUDES: readonly (readonly [
  name: string,
  key: string,
  value: Id | readonly Id[],
  path: string,
  cost: number,
])[] = [["desk", "desk_id", "0190a6f0-0000-7000-8000-000000000001", "/api/v1/desks", 2]];

test.each(INCLUDES)("%s are what their own address sends", async (name, key, value, path, cost) => {
  const created = await create(PATH, { ...BODIES[0], [key]: value }, ana);
  expect(created).not.toHaveProperty([name]);
  const rows: Item[] = [];
  for (const id of [value].flat()) {
    rows.push(itemOf(await call("GET", `${path}/${id}`, { headers: ana })));
  }
  const expected = { ...created, [name]: Array.isArray(value) ? rows : rows[0] };
  const asked = { query: { include: name }, headers: ana };
  const one = await costOf(() => call("GET", `${PATH}/${created.id}`, asked));
  expect(itemOf(one.result)).toEqual(expected);
  expect(one.statements).toBe(cost);
  const page = await costOf(() => call("GET", PATH, asked));
  expect(itemsOf(page.result)).toEqual([expected]);
  expect(page.statements).toBe(cost);
});

test.each<
  [name: string, key: string, value: Id | readonly Id[], give: (db: Db) => PromiseLike<unknown>]
>([
  [
    "desk",
    "desk_id",
    "0190a6f0-0000-7000-8000-000000000001",
    (db) => db.update(desks).set({ user_id: "eve" }).where(eq(desks.user_id, "ana")),
  ],
])("what has become another user's is not included as %s", async (name, key, value, give) => {
  const created = await create(PATH, { ...BODIES[0], [key]: value }, ana);
  await database.write(async (db) => {
    await give(db);
  });
  const headers = await headersFor("ana");
  const found = await call("GET", `${PATH}/${created.id}`, { query: { include: name }, headers });
  expect(itemOf(found)).toEqual({ ...created, [name]: Array.isArray(value) ? [] : null });
});

test("an entity tag is of what was sent", async () => {
  const created = await create(PATH, BODIES[0], ana);
  const path = `${PATH}/${created.id}`;
  const query = { include: "desk" };
  const plain = tagOf(await call("GET", path, { headers: ana }));
  const expanded = tagOf(await call("GET", path, { query, headers: ana }));
  expect(plain).not.toBe(expanded);
  const known = { ...ana, "if-none-match": expanded };
  expect(await call("GET", path, { query, headers: known })).toMatchObject({ status: 304 });
  expect(await call("GET", path, { headers: known })).toMatchObject({ status: 200 });
  // A change is compared with what there is without what was included.
  const patch = (tag: string) =>
    call("PATCH", path, { json: {}, headers: { ...ana, "if-match": tag } });
  expect(await patch(expanded)).toMatchObject({ status: 412 });
  expect(await patch(plain)).toMatchObject({ status: 200 });
});

test.each([
  ["no-relation", "enum"],
  ["desk,desk", "duplicate"],
])("%s cannot be included", async (include, code) => {
  for (const path of [PATH, ABSENT]) {
    const answer = await call("GET", path, { query: { include }, headers: ana });
    expect(errorsOf(answer)).toEqual([["include", code]]);
  }
});
