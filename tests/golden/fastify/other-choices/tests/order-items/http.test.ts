import { expect, test } from "vitest";
import {
  type Body,
  call,
  create,
  errorsOf,
  expectError,
  type Id,
  type Item,
  itemOf,
  listedIds,
  pageOf,
  tagOf,
} from "../support/api.js";
import { costOf } from "../support/statements.js";
import { BODIES, INVALID } from "./examples.js";

const PATH = "/v2/order-items";
const ABSENT = `${PATH}/9007199254740991`;
const anyone = {};

test("what is created is sent back", async () => {
  const answer = await call("POST", PATH, { json: BODIES[0], headers: anyone });
  const created = itemOf(answer, 201);
  expect(answer.headers.get("location")).toBe(`${PATH}/${created.id}`);
  expect({ ...created, ...BODIES[0] }).toEqual(created);
});

test("requests cost few statements", async () => {
  const creating = await costOf(() => create(PATH, BODIES[0], anyone));
  expect(creating.statements).toBe(1);
  const path = `${PATH}/${creating.result.id}`;
  const cost = async (method: string, address: string, sent?: Body): Promise<number> => {
    const asking = await costOf(() => call(method, address, { json: sent, headers: anyone }));
    expect(asking.result.status, asking.result.text).toBe(200);
    return asking.statements;
  };
  expect(await cost("GET", PATH)).toBe(1);
  expect(await cost("GET", path)).toBe(1);
  expect(await cost("PATCH", path, {})).toBe(1);
  expect(await cost("PATCH", path, { productCode: BODIES[0].productCode })).toBe(2);
});

test.each(INVALID)("of %s a value that is not valid is refused", async (field, value, code) => {
  const json = { ...BODIES[0], [field]: value };
  const answer = await call("POST", PATH, { json, headers: anyone });
  expect(errorsOf(answer)).toEqual([[field, code]]);
});

test.each([
  ["id", "read_only"],
  ["createdAt", "read_only"],
  ["__proto__", "unknown_field"],
])("no client sets %s", async (field, code) => {
  // Computed, `__proto__` is a key like any other.
  const json = { ...BODIES[0], [field]: "x" };
  const answer = await call("POST", PATH, { json, headers: anyone });
  expect(errorsOf(answer)).toEqual([[field, code]]);
});

test("a body must be JSON", async () => {
  const asJson = { ...anyone, "content-type": "application/json" };
  const asText = { ...anyone, "content-type": "text/plain" };
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
  const headers = { ...anyone, "content-type": "application/json" };
  const content = " ".repeat(1024 * 1024 + 1);
  expect(await call("POST", PATH, { content, headers })).toMatchObject({ status: 413 });
});

test("required fields are all named", async () => {
  const answer = await call("POST", PATH, { json: {}, headers: anyone });
  const required = [
    ["productCode", "required"],
    ["unitPrice", "required"],
  ];
  expect(errorsOf(answer).sort()).toEqual(required.sort());
});

test("a unique rule is kept", async () => {
  await create(PATH, BODIES[0], anyone);
  expectError(await call("POST", PATH, { json: BODIES[0], headers: anyone }), 409);
});

test("one is read with its entity tag", async () => {
  const created = await create(PATH, BODIES[0], anyone);
  const path = `${PATH}/${created.id}`;
  const answer = await call("GET", path, { headers: anyone });
  expect(itemOf(answer)).toEqual(created);
  const known = { ...anyone, "if-none-match": tagOf(answer) };
  expect(await call("GET", path, { headers: known })).toMatchObject({ status: 304 });
});

/** The ids of all items that the tests have made, read page by page. */
async function listed(query: Readonly<Record<string, string>> = {}): Promise<Id[]> {
  return listedIds(PATH, anyone, query);
}

test("pages show everything once and newest first", async () => {
  const created: Id[] = [];
  for (const body of BODIES) created.unshift((await create(PATH, body, anyone)).id);
  expect(await listed()).toEqual(created);
});

test("items are counted when asked", async () => {
  await create(PATH, BODIES[0], anyone);
  const answer = await call("GET", PATH, { query: { count: "true" }, headers: anyone });
  expect(pageOf(answer)).toEqual({ limit: 20, nextCursor: null, total: 1 });
});

test.each(["limit=0", "limit=101", "limit=1&limit=2", "cursor=abc", "colour=red", "count="])(
  "a list that is asked for with %s is refused",
  async (query) => {
    expect(await call("GET", `${PATH}?${query}`, { headers: anyone })).toMatchObject({
      status: 422,
    });
  },
);

test("a query string has to be well-formed", async () => {
  expect(await call("GET", `${PATH}?limit=%zz`, { headers: anyone })).toMatchObject({
    status: 400,
  });
});

test.each(["unitPrice", "shippedAt", "createdAt"])(
  "descending by %s is ascending backwards",
  async (key) => {
    for (const body of BODIES) await create(PATH, body, anyone);
    const ascending = await listed({ sort: key });
    expect(ascending).toHaveLength(BODIES.length);
    expect(await listed({ sort: `-${key}` })).toEqual([...ascending].reverse());
  },
);

test.each(["productCode", "unitPrice", "shippedAt"])(
  "filters by %s find what they name",
  async (field) => {
    const created: Item[] = [];
    for (const body of BODIES) created.push(await create(PATH, body, anyone));
    const value = created[0]?.[field];
    const idsOf = (items: readonly Item[]): Id[] => items.map(({ id }) => id).sort();
    const same = idsOf(created.filter((item) => item[field] === value));
    const others = idsOf(created.filter((item) => item[field] !== value));
    expect((await listed({ [field]: String(value) })).sort()).toEqual(same);
    expect((await listed({ [`${field}[in]`]: String(value) })).sort()).toEqual(same);
    expect((await listed({ [`${field}[ne]`]: String(value) })).sort()).toEqual(others);
    expect(await listed({ [`${field}[null]`]: "true" })).toEqual([]);
  },
);

test("a search ignores case", async () => {
  const created = await create(PATH, BODIES[0], anyone);
  expect(await listed({ q: String(created.productCode).toUpperCase() })).toContain(created.id);
  expect(await listed({ q: "%_no such text_%" })).toEqual([]);
});

test("PUT replaces everything", async () => {
  const created = await create(PATH, BODIES[0], anyone);
  const json = {
    productCode: BODIES[1].productCode,
    unitPrice: BODIES[1].unitPrice,
    itemCount: BODIES[1].itemCount,
    shippedAt: BODIES[1].shippedAt,
  };
  const answer = await call("PUT", `${PATH}/${created.id}`, { json, headers: anyone });
  const replaced = itemOf(answer);
  expect({ ...replaced, ...json }).toEqual(replaced);
  expect(replaced.updatedAt > created.updatedAt).toBe(true);
});

test("PATCH changes what is sent and nothing else", async () => {
  let before = await create(PATH, BODIES[0], anyone);
  const path = `${PATH}/${before.id}`;
  for (const [field, value] of Object.entries({
    productCode: BODIES[1].productCode,
    unitPrice: BODIES[1].unitPrice,
    itemCount: BODIES[1].itemCount,
    shippedAt: BODIES[1].shippedAt,
  })) {
    const answer = await call("PATCH", path, { json: { [field]: value }, headers: anyone });
    const after = itemOf(answer);
    expect(after).toEqual({ ...before, [field]: value, updatedAt: after.updatedAt });
    expect(after.updatedAt > before.updatedAt).toBe(true);
    before = after;
  }
  expect(itemOf(await call("PATCH", path, { json: {}, headers: anyone }))).toEqual(before);
});

test("of two writers the late one is told", async () => {
  const answer = await call("POST", PATH, { json: BODIES[0], headers: anyone });
  const path = `${PATH}/${itemOf(answer, 201).id}`;
  const headers = { ...anyone, "if-match": tagOf(answer) };
  const json = { productCode: BODIES[1].productCode };
  expect(await call("PATCH", path, { json, headers })).toMatchObject({ status: 200 });
  expect(await call("PATCH", path, { json, headers })).toMatchObject({ status: 412 });
});

test("what is deleted is gone", async () => {
  const created = await create(PATH, BODIES[0], anyone);
  const path = `${PATH}/${created.id}`;
  expect(await call("DELETE", path, { headers: anyone })).toMatchObject({ status: 204, text: "" });
  expect(await call("DELETE", path, { headers: anyone })).toMatchObject({ status: 404 });
  expect(await call("GET", path, { headers: anyone })).toMatchObject({ status: 404 });
  expect(await listed()).toEqual([]);
  // It is not in the way of the same values either.
  await create(PATH, BODIES[0], anyone);
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
