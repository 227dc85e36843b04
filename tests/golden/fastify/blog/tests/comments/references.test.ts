import { beforeEach, expect, test } from "vitest";
import { call, create, errorsOf } from "../support/api.js";
import { startedApp } from "../support/app.js";
import { headersFor } from "../support/tokens.js";
import { BODIES, INVALID } from "./examples.js";
import { addReferredRows } from "./rows.js";

const PATH = "/api/v1/comments";
const UNREACHABLE = INVALID.filter(([, , code]) => code === "not_found");
const ana = await headersFor("ana", "editor");
const { database } = await startedApp();

beforeEach(() => database.write(addReferredRows));

test("all that is not there is named", async () => {
  const wrong = Object.fromEntries(UNREACHABLE.map(([field, value]) => [field, value]));
  const answer = await call("POST", PATH, { json: { ...BODIES[0], ...wrong }, headers: ana });
  const expected = Object.keys(wrong).map((field) => [field, "not_found"]);
  expect(errorsOf(answer).sort()).toEqual(expected.sort());
});

test.each<[field: string, path: string]>([["post_id", "/api/v1/posts"]])(
  "an item goes with what it refers to as %s",
  async (field, path) => {
    const created = await create(PATH, { ...BODIES[0], [field]: BODIES[1][field] }, ana);
    const answer = await call("DELETE", `${path}/${String(created[field])}`, { headers: ana });
    expect(answer.status, answer.text).toBe(204);
    const found = await call("GET", `${PATH}/${created.id}`, { headers: ana });
    expect(found.status).toBe(404);
  },
);

test("answers_id is the id of another item", async () => {
  const first = await create(PATH, BODIES[0], ana);
  const second = await create(PATH, { ...BODIES[1], answers_id: first.id }, ana);
  expect(second).toMatchObject({ answers_id: first.id });
  const answer = await call("DELETE", `${PATH}/${first.id}`, { headers: ana });
  const found = await call("GET", `${PATH}/${second.id}`, { headers: ana });
  expect(answer.status, answer.text).toBe(204);
  expect(found.status).toBe(404);
});
