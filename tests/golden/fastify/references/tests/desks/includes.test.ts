import { expect, test } from "vitest";
import { call, create, errorsOf, tagOf } from "../support/api.js";
import { headersFor } from "../support/tokens.js";
import { BODIES } from "./examples.js";

const PATH = "/api/v1/desks";
const ABSENT = `${PATH}/00000000-0000-7000-8000-000000000000`;
const ana = await headersFor("ana");

test("an entity tag is of what was sent", async () => {
  const created = await create(PATH, BODIES[0], ana);
  const path = `${PATH}/${created.id}`;
  const query = { include: "keeper" };
  const plain = tagOf(await call("GET", path, { headers: ana }));
  const expanded = tagOf(await call("GET", path, { query, headers: ana }));
  expect(plain).not.toBe(expanded);
  const known = { ...ana, "if-none-match": expanded };
  expect(await call("GET", path, { query, headers: known })).toMatchObject({ status: 304 });
  expect(await call("GET", path, { headers: known })).toMatchObject({ status: 200 });
  // A change is compared with what there is without what was included.
  const patch = (tag: string) =>
    call("PATCH", path, { json: {}, headers: { ...ana, "if-match": tag } });
  expect(await patch(expanded)).toMatchObject({ status: 412 });
  expect(await patch(plain)).toMatchObject({ status: 200 });
});

test.each([
  ["no-relation", "enum"],
  ["keeper,keeper", "duplicate"],
])("%s cannot be included", async (include, code) => {
  for (const path of [PATH, ABSENT]) {
    const answer = await call("GET", path, { query: { include }, headers: ana });
    expect(errorsOf(answer)).toEqual([["include", code]]);
  }
});
