import { beforeEach, expect, test } from "vitest";
import { call, create, errorsOf, itemOf } from "../support/api.js";
import { startedApp } from "../support/app.js";
import { headersFor } from "../support/tokens.js";
import { BODIES, INVALID } from "./examples.js";
import { addReferredRows } from "./rows.js";

const PATH = "/api/v1/posts";
const UNREACHABLE = INVALID.filter(([, , code]) => code === "not_found");
const ana = await headersFor("ana", "editor");
const bob = await headersFor("bob", "editor");
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

test("follows_id is the id of another item", async () => {
  const first = await create(PATH, BODIES[0], ana);
  let second = await create(PATH, { ...BODIES[1], follows_id: first.id }, ana);
  expect(second).toMatchObject({ follows_id: first.id });
  for (const id of [null, first.id]) {
    const json = { follows_id: id };
    second = itemOf(await call("PATCH", `${PATH}/${second.id}`, { json, headers: ana }));
    expect(second).toMatchObject(json);
  }
  const answer = await call("DELETE", `${PATH}/${first.id}`, { headers: ana });
  const found = await call("GET", `${PATH}/${second.id}`, { headers: ana });
  expect(answer.status, answer.text).toBe(204);
  expect(itemOf(found)).toEqual({ ...second, follows_id: null });
});

test("follows_id is not the id of another user's item", async () => {
  const other = await create(PATH, BODIES[0], bob);
  const json = { ...BODIES[0], follows_id: other.id };
  const answer = await call("POST", PATH, { json, headers: ana });
  expect(errorsOf(answer)).toEqual([["follows_id", "not_found"]]);
});
