import { beforeEach, expect, test } from "vitest";
import {
  type Body,
  call,
  create,
  expectError,
  fieldErrorsOf,
  type Id,
  itemOf,
  itemsOf,
  tagOf,
} from "../support/api.js";
import { startedApp } from "../support/app.js";
import { costOf } from "../support/statements.js";
import { headersFor } from "../support/tokens.js";
import { BODIES } from "./examples.js";
import { addReferredRows } from "./rows.js";

const PATH = "/api/v1/topics";
const ana = await headersFor("ana", "editor");
const { database } = await startedApp();

beforeEach(() => database.write(addReferredRows));

// What holds the ids, and some that are there.
const LINKS: readonly (readonly [key: string, ids: readonly Id[]])[] = [
  ["labelIds", [1000001, 1000002]],
];

test.each(LINKS)("%s are sent in the order of the ids", async (key, ids) => {
  const created = await create(PATH, { ...BODIES[0], [key]: [...ids].reverse() }, ana);
  expect(created[key]).toEqual(ids);
  const found = await call("GET", `${PATH}/${created.id}`, { headers: ana });
  expect(itemOf(found)).toEqual(created);
  expect(itemsOf(await call("GET", PATH, { headers: ana }))).toContainEqual(created);
});

test("what says nothing is not linked", async () => {
  const created = await create(PATH, BODIES[0], ana);
  for (const [key] of LINKS) expect(created[key]).toEqual([]);
});

test.each(LINKS)("a PATCH writes %s whole or not at all", async (key, ids) => {
  const some = ids.slice(0, 1);
  const changes: readonly [json: Body, linked: readonly Id[]][] = [
    [{ [key]: ids }, ids],
    [{}, ids],
    [{ [key]: some }, some],
    [{ [key]: [] }, []],
  ];
  let before = await create(PATH, BODIES[0], ana);
  for (const [json, linked] of changes) {
    const after = itemOf(await call("PATCH", `${PATH}/${before.id}`, { json, headers: ana }));
    expect(after).toEqual({ ...before, [key]: linked, updatedAt: after.updatedAt });
    expect(after.updatedAt > before.updatedAt).toBe(key in json);
    before = after;
  }
});

test.each(LINKS)("%s count in the entity tag", async (key, ids) => {
  const answer = await call("POST", PATH, { json: BODIES[0], headers: ana });
  const path = `${PATH}/${itemOf(answer, 201).id}`;
  const headers = { ...ana, "if-match": tagOf(answer) };
  itemOf(await call("PATCH", path, { json: { [key]: ids }, headers }));
  expectError(await call("PATCH", path, { json: { [key]: [] }, headers }), 412);
});

test.each(LINKS)("a PUT adds what it names of %s and takes away the rest", async (key, ids) => {
  const again = Object.fromEntries(
    Object.entries(BODIES[0]).filter(([name]) => !["cursor"].includes(name)),
  );
  const json = { ...again, [key]: ids };
  const path = `${PATH}/${(await create(PATH, BODIES[0], ana)).id}`;
  expect(itemOf(await call("PUT", path, { json, headers: ana }))[key]).toEqual(ids);
  expect(itemOf(await call("PUT", path, { json: again, headers: ana }))[key]).toEqual([]);
});

test.each(LINKS)("%s that cannot be are refused", async (key, ids) => {
  const [first] = ids;
  const refused: readonly [value: unknown, field: string, code: string][] = [
    [null, key, "type"],
    [["x"], `${key}[0]`, "type"],
    [[first, first], `${key}[1]`, "duplicate"],
    [[first, 9007199254740991], `${key}[1]`, "not_found"],
    [Array.from({ length: 101 }, () => first), key, "too_long"],
  ];
  for (const [value, field, code] of refused) {
    const json = { ...BODIES[0], [key]: value };
    const answer = await call("POST", PATH, { json, headers: ana });
    expect(fieldErrorsOf(answer)).toEqual([[field, code]]);
  }
});

test.each<[key: string, id: Id]>([
  ["labelIds", 1000003],
  ["labelIds", 1000004],
])("what is gone or another user's is not linked as %s: %s", async (key, id) => {
  const json = { ...BODIES[0], [key]: [id] };
  const answer = await call("POST", PATH, { json, headers: ana });
  expect(fieldErrorsOf(answer)).toEqual([[`${key}[0]`, "not_found"]]);
});

test.each<[key: string, path: string, ids: readonly Id[]]>([
  ["labelIds", "/api/v1/labels", [1000001, 1000002]],
])("of %s a link goes with its other end", async (key, path, ids) => {
  const created = await create(PATH, { ...BODIES[0], [key]: ids }, ana);
  const answer = await call("DELETE", `${path}/${String(ids[0])}`, { headers: ana });
  expect(answer.status, answer.text).toBe(204);
  const found = await call("GET", `${PATH}/${created.id}`, { headers: ana });
  expect(itemOf(found)).toEqual({ ...created, [key]: ids.slice(1) });
});

test.each<[key: string, path: string, ids: readonly Id[]]>([
  ["labelIds", "/api/v1/labels", [1000001, 1000002]],
])("of %s a link goes with the item", async (key, path, ids) => {
  const created = await create(PATH, { ...BODIES[0], [key]: ids }, ana);
  for (const address of [`${PATH}/${created.id}`, `${path}/${String(ids[0])}`]) {
    const answer = await call("DELETE", address, { headers: ana });
    expect(answer.status, answer.text).toBe(204);
  }
});

test.each(LINKS)("%s cost few statements", async (key, ids) => {
  const json = { ...BODIES[0], [key]: ids };
  const creating = await costOf(() => create(PATH, json, ana));
  expect(creating.statements).toBe(3);
  const path = `${PATH}/${creating.result.id}`;
  const cost = async (method: string, address: string, sent?: Body): Promise<number> => {
    const asking = await costOf(() => call(method, address, { json: sent, headers: ana }));
    expect(asking.result.status, asking.result.text).toBe(200);
    return asking.statements;
  };
  expect(await cost("GET", PATH)).toBe(2);
  expect(await cost("GET", path)).toBe(2);
  expect(await cost("PATCH", path, {})).toBe(2);
  expect(await cost("PATCH", path, { [key]: [] })).toBe(4);
  expect(await cost("PATCH", path, { [key]: ids })).toBe(5);
});
