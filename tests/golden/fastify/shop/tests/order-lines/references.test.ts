import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { orders } from "../../src/orders/table.js";
import { call, create, errorsOf, expectError, itemOf } from "../support/api.js";
import { startedApp } from "../support/app.js";
import { headersFor } from "../support/tokens.js";
import { BODIES, INVALID } from "./examples.js";
import { addReferredRows } from "./rows.js";

const PATH = "/shop/order-lines";
const UNREACHABLE = INVALID.filter(([, , code]) => code === "not_found");
const ana = await headersFor("ana", "clerk");
const { database } = await startedApp();

beforeEach(() => database.write(addReferredRows));

test("all that is not there is named", async () => {
  const wrong = Object.fromEntries(UNREACHABLE.map(([field, value]) => [field, value]));
  const answer = await call("POST", PATH, { json: { ...BODIES[0], ...wrong }, headers: ana });
  const expected = Object.keys(wrong).map((field) => [field, "not_found"]);
  expect(errorsOf(answer).sort()).toEqual(expected.sort());
});

test.each(UNREACHABLE.filter(([field]) => !["orderId"].includes(field)))(
  "nothing is changed to refer to what is not there by %s: %s",
  async (field, value) => {
    const created = await create(PATH, BODIES[0], ana);
    const path = `${PATH}/${created.id}`;
    const answer = await call("PATCH", path, { json: { [field]: value }, headers: ana });
    expect(errorsOf(answer)).toEqual([[field, "not_found"]]);
    expect(itemOf(await call("PATCH", path, { json: {}, headers: ana }))).toEqual(created);
  },
);

test("what an item refers to already is not looked at again", async () => {
  const created = await create(PATH, BODIES[0], ana);
  const id = 1000001;
  await database.write((db) => db.update(orders).set({ userId: "eve" }).where(eq(orders.id, id)));
  const json = { orderId: id };
  itemOf(await call("PATCH", `${PATH}/${created.id}`, { json, headers: ana }));
});

test.each<[field: string, path: string]>([["productId", "/shop/products"]])(
  "what an item needs as %s is not deleted",
  async (field, path) => {
    const created = await create(PATH, { ...BODIES[0], [field]: BODIES[1][field] }, ana);
    const answer = await call("DELETE", `${path}/${String(created[field])}`, { headers: ana });
    expectError(answer, 409);
    const found = await call("GET", `${PATH}/${created.id}`, { headers: ana });
    expect(itemOf(found)).toEqual(created);
  },
);

test.each<[field: string, path: string]>([["orderId", "/shop/orders"]])(
  "an item goes with what it refers to as %s",
  async (field, path) => {
    const created = await create(PATH, { ...BODIES[0], [field]: BODIES[1][field] }, ana);
    const answer = await call("DELETE", `${path}/${String(created[field])}`, { headers: ana });
    expect(answer.status, answer.text).toBe(204);
    const found = await call("GET", `${PATH}/${created.id}`, { headers: ana });
    expect(found.status).toBe(404);
  },
);
