import { expect, test } from "vitest";
import { call, create, errorsOf, itemOf } from "../support/api.js";
import { BODIES, INVALID } from "./examples.js";

const PATH = "/v2/order-items";
const UNREACHABLE = INVALID.filter(([, , code]) => code === "not_found");
const anyone = {};

test("all that is not there is named", async () => {
  const wrong = Object.fromEntries(UNREACHABLE.map(([field, value]) => [field, value]));
  const answer = await call("POST", PATH, { json: { ...BODIES[0], ...wrong }, headers: anyone });
  const expected = Object.keys(wrong).map((field) => [field, "not_found"]);
  expect(errorsOf(answer).sort()).toEqual(expected.sort());
});

test.each(UNREACHABLE)(
  "nothing is changed to refer to what is not there by %s: %s",
  async (field, value) => {
    const created = await create(PATH, BODIES[0], anyone);
    const path = `${PATH}/${created.id}`;
    const answer = await call("PATCH", path, { json: { [field]: value }, headers: anyone });
    expect(errorsOf(answer)).toEqual([[field, "not_found"]]);
    expect(itemOf(await call("PATCH", path, { json: {}, headers: anyone }))).toEqual(created);
  },
);

test("insteadOfId is the id of another item", async () => {
  const first = await create(PATH, BODIES[0], anyone);
  let second = await create(PATH, { ...BODIES[1], insteadOfId: first.id }, anyone);
  expect(second).toMatchObject({ insteadOfId: first.id });
  for (const id of [null, first.id]) {
    const json = { insteadOfId: id };
    second = itemOf(await call("PATCH", `${PATH}/${second.id}`, { json, headers: anyone }));
    expect(second).toMatchObject(json);
  }
  const answer = await call("DELETE", `${PATH}/${first.id}`, { headers: anyone });
  const found = await call("GET", `${PATH}/${second.id}`, { headers: anyone });
  expect(answer.status, answer.text).toBe(204);
  expect(itemOf(found)).toEqual({ ...second, insteadOfId: null });
});
