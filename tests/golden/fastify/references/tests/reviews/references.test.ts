import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { books } from "../../src/books/table.js";
import { call, create, errorsOf, itemOf } from "../support/api.js";
import { startedApp } from "../support/app.js";
import { headersFor } from "../support/tokens.js";
import { BODIES, INVALID } from "./examples.js";
import { addReferredRows } from "./rows.js";

const PATH = "/api/v1/reviews";
const UNREACHABLE = INVALID.filter(([, , code]) => code === "not_found");
const ana = await headersFor("ana");
const { database } = await startedApp();

beforeEach(() => database.write(addReferredRows));

test("all that is not there is named", async () => {
  const wrong = Object.fromEntries(UNREACHABLE.map(([field, value]) => [field, value]));
  const answer = await call("POST", PATH, { json: { ...BODIES[0], ...wrong }, headers: ana });
  const expected = Object.keys(wrong).map((field) => [field, "not_found"]);
  expect(errorsOf(answer).sort()).toEqual(expected.sort());
});

test.each(UNREACHABLE)(
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
  const id = "0190a6f0-0000-7000-8000-000000000001";
  await database.write((db) =>
    db.update(books).set({ deleted_at: new Date().toISOString() }).where(eq(books.id, id)),
  );
  const json = { book_id: id };
  itemOf(await call("PATCH", `${PATH}/${created.id}`, { json, headers: ana }));
});

test.each<[field: string, path: string]>([["book_id", "/api/v1/books"]])(
  "an item goes with what it refers to as %s",
  async (field, path) => {
    const created = await create(PATH, { ...BODIES[0], [field]: BODIES[1][field] }, ana);
    const answer = await call("DELETE", `${path}/${String(created[field])}`, { headers: ana });
    expect(answer.status, answer.text).toBe(204);
    const found = await call("GET", `${PATH}/${created.id}`, { headers: ana });
    expect(found.status).toBe(404);
  },
);
