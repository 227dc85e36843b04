import { expect, test } from "vitest";
import { BODIES as keepers } from "../keepers/examples.js";
import { call, create, errorsOf, itemOf } from "../support/api.js";
import { headersFor } from "../support/tokens.js";
import { BODIES, INVALID } from "./examples.js";

const PATH = "/api/v1/desks";
const UNREACHABLE = INVALID.filter(([, , code]) => code === "not_found");
const ana = await headersFor("ana");
const bob = await headersFor("bob");

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

// As they refer to what they are referred to by, that has to be there first.
test("keeper_id has the same owner", async () => {
  let first = await create(PATH, BODIES[1], bob);
  const bobs = await create("/api/v1/keepers", { ...keepers[0], desk_id: first.id }, bob);
  first = await create(PATH, BODIES[1], ana);
  const anas = await create("/api/v1/keepers", { ...keepers[0], desk_id: first.id }, ana);
  const refused = await call("POST", PATH, {
    json: { ...BODIES[0], keeper_id: bobs.id },
    headers: ana,
  });
  expect(refused.status, refused.text).toBe(422);
  const created = await create(PATH, { ...BODIES[0], keeper_id: anas.id }, ana);
  expect(created).toMatchObject({ keeper_id: anas.id });
  for (const [id, status] of [
    [bobs.id, 422],
    [null, 200],
    [anas.id, 200],
  ] as const) {
    const answer = await call("PATCH", `${PATH}/${created.id}`, {
      json: { keeper_id: id },
      headers: ana,
    });
    expect(answer.status, answer.text).toBe(status);
  }
  const found = await call("GET", `${PATH}/${created.id}`, {
    query: { include: "keeper" },
    headers: ana,
  });
  expect(itemOf(found).keeper).toEqual(anas);
});
