import { beforeEach, expect, test } from "vitest";
import {
  type Body,
  call,
  create,
  errorsOf,
  type Id,
  itemOf,
  listedIds,
  pageOf,
  tagOf,
} from "../support/api.js";
import { startedApp } from "../support/app.js";
import { headersFor } from "../support/tokens.js";
import { BODIES, INVALID, WRITE_ONLY } from "./examples.js";
import { addReferredRows } from "./rows.js";

const PATH = "/api/v1/topics";
const ABSENT = `${PATH}/9007199254740991`;
const ana = await headersFor("ana", "editor");
const eve = await headersFor("eve");
const { database } = await startedApp();

beforeEach(() => database.write(addReferredRows));

function shown(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !WRITE_ONLY.includes(key)));
}

test("what is created is sent back", async () => {
  const answer = await call("POST", PATH, { json: BODIES[0], headers: ana });
  const created = itemOf(answer, 201);
  expect(answer.headers.get("location")).toBe(`${PATH}/${created.id}`);
  expect({ ...created, ...shown(BODIES[0]) }).toEqual(created);
  for (const key of WRITE_ONLY) expect(created).not.toHaveProperty(key);
});

test.each(INVALID)("of %s a value that is not valid is refused", async (field, value, code) => {
  const json = { ...BODIES[0], [field]: value };
  const answer = await call("POST", PATH, { json, headers: ana });
  expect(errorsOf(answer)).toEqual([[field, code]]);
});

test.each([
  ["id", "read_only"],
  ["createdAt", "read_only"],
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
  const required = [["name", "required"]];
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
  expect(pageOf(answer)).toEqual({ limit: 20, nextCursor: null, total: 1 });
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

test.each(["createdAt"])("descending by %s is ascending backwards", async (key) => {
  for (const body of BODIES) await create(PATH, body, ana);
  const ascending = await listed({ sort: key });
  expect(ascending).toHaveLength(BODIES.length);
  expect(await listed({ sort: `-${key}` })).toEqual([...ascending].reverse());
});

test("PUT replaces everything", async () => {
  const created = await create(PATH, BODIES[0], ana);
  const json = { name: BODIES[1].name };
  const answer = await call("PUT", `${PATH}/${created.id}`, { json, headers: ana });
  const replaced = itemOf(answer);
  expect({ ...replaced, ...shown(json) }).toEqual(replaced);
  expect(replaced.updatedAt > created.updatedAt).toBe(true);
});

test("PATCH changes what is sent and nothing else", async () => {
  let before = await create(PATH, BODIES[0], ana);
  const path = `${PATH}/${before.id}`;
  for (const [field, value] of Object.entries({ name: BODIES[1].name })) {
    const answer = await call("PATCH", path, { json: { [field]: value }, headers: ana });
    const after = itemOf(answer);
    expect(after).toEqual({ ...before, ...shown({ [field]: value }), updatedAt: after.updatedAt });
    expect(after.updatedAt > before.updatedAt).toBe(true);
    before = after;
  }
  expect(itemOf(await call("PATCH", path, { json: {}, headers: ana }))).toEqual(before);
});

test.each(["cursor"])("%s never changes, is never shown, and is not sent again", async (field) => {
  const path = `${PATH}/${(await create(PATH, BODIES[0], ana)).id}`;
  const again = await call("PATCH", path, { json: { [field]: BODIES[0][field] }, headers: ana });
  expect(errorsOf(again)).toEqual([[field, "immutable"]]);
});

test("of two writers the late one is told", async () => {
  const answer = await call("POST", PATH, { json: BODIES[0], headers: ana });
  const path = `${PATH}/${itemOf(answer, 201).id}`;
  const headers = { ...ana, "if-match": tagOf(answer) };
  const json = { name: BODIES[1].name };
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

test.each<[method: string, path: string]>([
  ["POST", PATH],
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

test.each<[method: string, path: string]>([["DELETE", ABSENT]])(
  "%s %s tells nothing to a caller without the role",
  async (method, path) => {
    const content = method === "GET" ? null : "{";
    expect(await call(method, path, { content, headers: eve })).toMatchObject({ status: 403 });
  },
);

test.each<[method: string, path: string]>([
  ["GET", PATH],
  ["GET", ABSENT],
])("%s %s is for anyone, but not with a bad token", async (method, path) => {
  expect([401, 403]).not.toContain((await call(method, path)).status);
  const headers = { authorization: "Bearer x" };
  expect(await call(method, path, { headers })).toMatchObject({ status: 401 });
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
