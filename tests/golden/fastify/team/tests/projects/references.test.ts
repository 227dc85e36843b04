import { expect, test } from "vitest";
import { call, create, errorsOf, itemOf } from "../support/api.js";
import { headersFor } from "../support/tokens.js";
import { BODIES, INVALID } from "./examples.js";

const PATH = "/api/v1/projects";
const UNREACHABLE = INVALID.filter(([, , code]) => code === "not_found");
const ana = await headersFor("ana", "admin");

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

test.each<[field: string, path: string]>([["reviewer_id", "/api/v1/users"]])(
  "an item lets go of what is deleted as %s",
  async (field, path) => {
    const created = await create(PATH, { ...BODIES[0], [field]: BODIES[1][field] }, ana);
    const answer = await call("DELETE", `${path}/${String(created[field])}`, { headers: ana });
    expect(answer.status, answer.text).toBe(204);
    const found = await call("GET", `${PATH}/${created.id}`, { headers: ana });
    expect(itemOf(found)).toEqual({ ...created, [field]: null });
  },
);
