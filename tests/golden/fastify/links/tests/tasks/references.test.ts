import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { projects } from "../../src/projects/table.js";
import { call, create, errorsOf, itemOf } from "../support/api.js";
import { startedApp } from "../support/app.js";
import { headersFor } from "../support/tokens.js";
import { BOBS, BODIES, INVALID } from "./examples.js";
import { addReferredRows } from "./rows.js";

const PATH = "/api/v1/tasks";
const UNREACHABLE = INVALID.filter(([, , code]) => code === "not_found");
const ana = await headersFor("ana");
const bob = await headersFor("bob");
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
  const id = 1000001;
  await database.write((db) =>
    db.update(projects).set({ userId: "eve" }).where(eq(projects.id, id)),
  );
  const json = { projectId: id };
  itemOf(await call("PATCH", `${PATH}/${created.id}`, { json, headers: ana }));
});

test.each<[field: string, path: string]>([["projectId", "/api/v1/projects"]])(
  "an item lets go of what is deleted as %s",
  async (field, path) => {
    const created = await create(PATH, { ...BODIES[0], [field]: BODIES[1][field] }, ana);
    const answer = await call("DELETE", `${path}/${String(created[field])}`, { headers: ana });
    expect(answer.status, answer.text).toBe(204);
    const found = await call("GET", `${PATH}/${created.id}`, { headers: ana });
    expect(itemOf(found)).toEqual({ ...created, [field]: null });
  },
);

test("parentId is the id of another item", async () => {
  const first = await create(PATH, BODIES[0], ana);
  let second = await create(PATH, { ...BODIES[1], parentId: first.id }, ana);
  expect(second).toMatchObject({ parentId: first.id });
  for (const id of [null, first.id]) {
    const json = { parentId: id };
    second = itemOf(await call("PATCH", `${PATH}/${second.id}`, { json, headers: ana }));
    expect(second).toMatchObject(json);
  }
  const answer = await call("DELETE", `${PATH}/${first.id}`, { headers: ana });
  const found = await call("GET", `${PATH}/${second.id}`, { headers: ana });
  expect(answer.status, answer.text).toBe(204);
  expect(found.status).toBe(404);
});

test("parentId is not the id of another user's item", async () => {
  const other = await create(PATH, { ...BODIES[0], ...BOBS }, bob);
  const json = { ...BODIES[0], parentId: other.id };
  const answer = await call("POST", PATH, { json, headers: ana });
  expect(errorsOf(answer)).toEqual([["parentId", "not_found"]]);
});
