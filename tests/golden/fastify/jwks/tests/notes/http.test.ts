import { expect, test } from "vitest";
import * as repository from "../../src/notes/repository.js";
import {
  type Body,
  call,
  create,
  detailOf,
  errorsOf,
  type Id,
  type Item,
  itemOf,
  itemsOf,
  listedIds,
  pageOf,
  tagOf,
} from "../support/api.js";
import { startedApp } from "../support/app.js";
import { costOf } from "../support/statements.js";
import { headersFor } from "../support/tokens.js";
import { BODIES, INVALID } from "./examples.js";

const PATH = "/api/v1/notes";
const ABSENT = `${PATH}/00000000-0000-7000-8000-000000000000`;
const ana = await headersFor("ana");
const bob = await headersFor("bob");
const { database } = await startedApp();

test("what is created is sent back", async () => {
  const answer = await call("POST", PATH, { json: BODIES[0], headers: ana });
  const created = itemOf(answer, 201);
  expect(answer.headers.get("location")).toBe(`${PATH}/${created.id}`);
  expect({ ...created, ...BODIES[0] }).toEqual(created);
  expect(created.user_id).toBe("ana");
});

test("requests cost few statements", async () => {
  const creating = await costOf(() => create(PATH, BODIES[0], ana));
  expect(creating.statements).toBe(1);
  const path = `${PATH}/${creating.result.id}`;
  const cost = async (method: string, address: string, sent?: Body): Promise<number> => {
    const asking = await costOf(() => call(method, address, { json: sent, headers: ana }));
    expect(asking.result.status, asking.result.text).toBe(200);
    return asking.statements;
  };
  expect(await cost("GET", PATH)).toBe(1);
  expect(await cost("GET", path)).toBe(1);
  expect(await cost("PATCH", path, {})).toBe(1);
  expect(await cost("PATCH", path, { title: BODIES[0].title })).toBe(1);
});

test.each(INVALID)("of %s a value that is not valid is refused", async (field, value, code) => {
  const json = { ...BODIES[0], [field]: value };
  const answer = await call("POST", PATH, { json, headers: ana });
  expect(errorsOf(answer)).toEqual([[field, code]]);
});

test.each([
  ["id", "read_only"],
  ["created_at", "read_only"],
  ["__proto__", "unknown_field"],
])("no client sets %s", async (field, code) => {
  // Computed, `__proto__` is a key like any other.
  const json = { ...BODIES[0], [field]: "x" };
  const answer = await call("POST", PATH, { json, headers: ana });
  expect(errorsOf(answer)).toEqual([[field, code]]);
});

test("a body must be JSON", async () => {
  const asJson = { ...ana, "content-type": "application/json" };
  const asText = { ...ana, "content-type": "text/plain" };
  const notUtf8 = Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
  expect(await call("POST", PATH, { content: "{", headers: asJson })).toMatchObject({
    status: 400,
  });
  expect(await call("POST", PATH, { content: notUtf8, headers: asJson })).toMatchObject({
    status: 400,
  });
  expect(await call("POST", PATH, { content: "{}", headers: asText })).toMatchObject({
    status: 415,
  });
});

test("a body of more than 1 MiB is refused", async () => {
  const headers = { ...ana, "content-type": "application/json" };
  const content = " ".repeat(1024 * 1024 + 1);
  expect(await call("POST", PATH, { content, headers })).toMatchObject({ status: 413 });
});

test("required fields are all named", async () => {
  const answer = await call("POST", PATH, { json: {}, headers: ana });
  const required = [["title", "required"]];
  expect(errorsOf(answer).sort()).toEqual(required.sort());
});

test("one is read with its entity tag", async () => {
  const created = await create(PATH, BODIES[0], ana);
  const path = `${PATH}/${created.id}`;
  const answer = await call("GET", path, { headers: ana });
  expect(itemOf(answer)).toEqual(created);
  const known = { ...ana, "if-none-match": tagOf(answer) };
  expect(await call("GET", path, { headers: known })).toMatchObject({ status: 304 });
});

/** The ids of all items that the tests have made, read page by page. */
async function listed(query: Readonly<Record<string, string>> = {}): Promise<Id[]> {
  return listedIds(PATH, ana, query);
}

test("pages show everything once and newest first", async () => {
  const created: Id[] = [];
  for (const body of BODIES) created.unshift((await create(PATH, body, ana)).id);
  expect(await listed()).toEqual(created);
});

test("items are counted when asked", async () => {
  await create(PATH, BODIES[0], ana);
  const answer = await call("GET", PATH, { query: { count: "true" }, headers: ana });
  expect(pageOf(answer)).toEqual({ limit: 20, next_cursor: null, total: 1 });
});

test.each(["limit=0", "limit=101", "limit=1&limit=2", "cursor=abc", "colour=red", "count="])(
  "a list that is asked for with %s is refused",
  async (query) => {
    expect(await call("GET", `${PATH}?${query}`, { headers: ana })).toMatchObject({ status: 422 });
  },
);

test("a query string has to be well-formed", async () => {
  expect(await call("GET", `${PATH}?limit=%zz`, { headers: ana })).toMatchObject({ status: 400 });
});

test.each(["pinned"])("filters by %s find what they name", async (field) => {
  const created: Item[] = [];
  for (const body of BODIES) created.push(await create(PATH, body, ana));
  const value = created[0]?.[field];
  const idsOf = (items: readonly Item[]): Id[] => items.map(({ id }) => id).sort();
  const same = idsOf(created.filter((item) => item[field] === value));
  const others = idsOf(created.filter((item) => item[field] !== value));
  expect((await listed({ [field]: String(value) })).sort()).toEqual(same);
  expect((await listed({ [`${field}[in]`]: String(value) })).sort()).toEqual(same);
  expect((await listed({ [`${field}[ne]`]: String(value) })).sort()).toEqual(others);
  expect(await listed({ [`${field}[null]`]: "true" })).toEqual([]);
});

test("PUT replaces everything", async () => {
  const created = await create(PATH, BODIES[0], ana);
  const json = { title: BODIES[1].title, pinned: BODIES[1].pinned };
  const answer = await call("PUT", `${PATH}/${created.id}`, { json, headers: ana });
  const replaced = itemOf(answer);
  expect({ ...replaced, ...json }).toEqual(replaced);
  expect(replaced.updated_at > created.updated_at).toBe(true);
});

test("PATCH changes what is sent and nothing else", async () => {
  let before = await create(PATH, BODIES[0], ana);
  const path = `${PATH}/${before.id}`;
  for (const [field, value] of Object.entries({
    title: BODIES[1].title,
    pinned: BODIES[1].pinned,
  })) {
    const answer = await call("PATCH", path, { json: { [field]: value }, headers: ana });
    const after = itemOf(answer);
    expect(after).toEqual({ ...before, [field]: value, updated_at: after.updated_at });
    expect(after.updated_at > before.updated_at).toBe(true);
    before = after;
  }
  expect(itemOf(await call("PATCH", path, { json: {}, headers: ana }))).toEqual(before);
});

test("of two writers the late one is told", async () => {
  const answer = await call("POST", PATH, { json: BODIES[0], headers: ana });
  const path = `${PATH}/${itemOf(answer, 201).id}`;
  const headers = { ...ana, "if-match": tagOf(answer) };
  const json = { title: BODIES[1].title };
  expect(await call("PATCH", path, { json, headers })).toMatchObject({ status: 200 });
  expect(await call("PATCH", path, { json, headers })).toMatchObject({ status: 412 });
});

test("what is deleted is gone", async () => {
  const created = await create(PATH, BODIES[0], ana);
  const path = `${PATH}/${created.id}`;
  expect(await call("DELETE", path, { headers: ana })).toMatchObject({ status: 204, text: "" });
  expect(await call("DELETE", path, { headers: ana })).toMatchObject({ status: 404 });
  expect(await call("GET", path, { headers: ana })).toMatchObject({ status: 404 });
  expect(await listed()).toEqual([]);
});

test.each<[method: string, json: unknown]>([
  ["GET", undefined],
  ["PUT", BODIES[0]],
  ["PATCH", {}],
  ["PATCH", { title: BODIES[0].title }],
  ["DELETE", undefined],
])("another user's item is not there for %s %j", async (method, json) => {
  const created = await create(PATH, BODIES[0], ana);
  const answer = await call(method, `${PATH}/${created.id}`, { json, headers: bob });
  const absent = await call(method, ABSENT, { json, headers: bob });
  expect([answer.status, absent.status]).toEqual([404, 404]);
  expect(detailOf(answer)).toBe(detailOf(absent));
  const found = await call("GET", `${PATH}/${created.id}`, { headers: ana });
  expect(itemOf(found)).toEqual(created);
});

test.each<Readonly<Record<string, string>>>([{}, { pinned: "true" }])(
  "another user's items are not listed with %j",
  async (query) => {
    await create(PATH, BODIES[0], ana);
    const answer = await call("GET", PATH, { query: { ...query, count: "true" }, headers: bob });
    expect(itemsOf(answer)).toEqual([]);
    expect(pageOf(answer).total).toBe(0);
  },
);

test.each(["POST", "PUT", "PATCH"])("nobody else becomes the owner by %s", async (method) => {
  const created = await create(PATH, BODIES[0], ana);
  const path = method === "POST" ? PATH : `${PATH}/${created.id}`;
  const json = { ...BODIES[0], user_id: "bob" };
  const answer = await call(method, path, { json, headers: ana });
  expect(errorsOf(answer)).toEqual([["user_id", "read_only"]]);
});

// Should a service ever ask for it: the queries themselves name the owner.
test("no query changes what another owns", async () => {
  const { id } = await create(PATH, BODIES[0], ana);
  await database.write(async (db) => {
    expect(await repository.updateNote(db, "bob", id, {})).toBeUndefined();
    await repository.deleteNote(db, "bob", id);
    expect(await repository.lockNote(db, "ana", id)).toMatchObject({ id });
  });
});

test.each<[method: string, path: string]>([
  ["GET", PATH],
  ["POST", PATH],
  ["GET", ABSENT],
  ["PUT", ABSENT],
  ["PATCH", ABSENT],
  ["DELETE", ABSENT],
])("%s %s tells nothing to a caller without a token", async (method, path) => {
  for (const headers of [{}, { authorization: "Bearer x" }]) {
    const content = method === "GET" ? null : "{";
    const answer = await call(method, path, { content, headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  }
});

test.each<[method: string, path: string]>([
  ["PUT", PATH],
  ["PATCH", PATH],
  ["DELETE", PATH],
  ["POST", ABSENT],
])("%s %s is not allowed", async (method, path) => {
  const answer = await call(method, path);
  expect(answer.status).toBe(405);
  const allowed = await call("OPTIONS", path);
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get("allow")).toBe(answer.headers.get("allow"));
  expect(answer.headers.get("allow")?.split(", ")).not.toContain(method);
});
