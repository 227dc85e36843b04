import { expect, test } from "vitest";
import { call, create, errorsOf, itemOf, itemsOf, tagOf } from "../support/api.js";
import { BODIES } from "./examples.js";

const PATH = "/v2/order-items";
const ABSENT = `${PATH}/9007199254740991`;
const anyone = {};

test.each<[name: string, key: string, isMany: boolean]>([["insteadOf", "insteadOfId", false]])(
  "an item is included in another as %s",
  async (name, key, isMany) => {
    const other = await create(PATH, BODIES[1], anyone);
    const json = { ...BODIES[0], [key]: isMany ? [other.id] : other.id };
    const created = await create(PATH, json, anyone);
    const expected = { ...created, [name]: isMany ? [other] : other };
    const asked = { query: { include: name }, headers: anyone };
    expect(itemOf(await call("GET", `${PATH}/${created.id}`, asked))).toEqual(expected);
    expect(itemsOf(await call("GET", PATH, asked))).toContainEqual(expected);
  },
);

test("an entity tag is of what was sent", async () => {
  const created = await create(PATH, BODIES[0], anyone);
  const path = `${PATH}/${created.id}`;
  const query = { include: "insteadOf" };
  const plain = tagOf(await call("GET", path, { headers: anyone }));
  const expanded = tagOf(await call("GET", path, { query, headers: anyone }));
  expect(plain).not.toBe(expanded);
  const known = { ...anyone, "if-none-match": expanded };
  expect(await call("GET", path, { query, headers: known })).toMatchObject({ status: 304 });
  expect(await call("GET", path, { headers: known })).toMatchObject({ status: 200 });
  // A change is compared with what there is without what was included.
  const patch = (tag: string) =>
    call("PATCH", path, { json: {}, headers: { ...anyone, "if-match": tag } });
  expect(await patch(expanded)).toMatchObject({ status: 412 });
  expect(await patch(plain)).toMatchObject({ status: 200 });
});

test.each([
  ["no-relation", "enum"],
  ["insteadOf,insteadOf", "duplicate"],
])("%s cannot be included", async (include, code) => {
  for (const path of [PATH, ABSENT]) {
    const answer = await call("GET", path, { query: { include }, headers: anyone });
    expect(errorsOf(answer)).toEqual([["include", code]]);
  }
});
