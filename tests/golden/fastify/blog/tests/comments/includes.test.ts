import { beforeEach, expect, test } from "vitest";
import { call, create, errorsOf, type Id, type Item, itemOf, itemsOf } from "../support/api.js";
import { startedApp } from "../support/app.js";
import { costOf } from "../support/statements.js";
import { headersFor } from "../support/tokens.js";
import { BODIES } from "./examples.js";
import { addReferredRows } from "./rows.js";

const PATH = "/api/v1/comments";
const ABSENT = `${PATH}/00000000-0000-7000-8000-000000000000`;
const ana = await headersFor("ana", "editor");
const { database } = await startedApp();

beforeEach(() => database.write(addReferredRows));

// Its name, what holds the ids, rows that are there, their address, and the statements that it costs.
const INCLUDES: readonly (readonly [
  name: string,
  key: string,
  value: Id | readonly Id[],
  path: string,
  cost: number,
])[] = [["post", "post_id", "0190a6f0-0000-7000-8000-000000000001", "/api/v1/posts", 3]];

test.each(INCLUDES)("%s are what their own address sends", async (name, key, value, path, cost) => {
  const created = await create(PATH, { ...BODIES[0], [key]: value }, ana);
  expect(created).not.toHaveProperty([name]);
  const rows: Item[] = [];
  for (const id of [value].flat()) {
    rows.push(itemOf(await call("GET", `${path}/${id}`, { headers: ana })));
  }
  const expected = { ...created, [name]: Array.isArray(value) ? rows : rows[0] };
  const asked = { query: { include: name }, headers: ana };
  const one = await costOf(() => call("GET", `${PATH}/${created.id}`, asked));
  expect(itemOf(one.result)).toEqual(expected);
  expect(one.statements).toBe(cost);
  const page = await costOf(() => call("GET", PATH, asked));
  expect(itemsOf(page.result)).toEqual([expected]);
  expect(page.statements).toBe(cost);
});

test.each<[name: string, key: string, isMany: boolean]>([["answers", "answers_id", false]])(
  "an item is included in another as %s",
  async (name, key, isMany) => {
    const other = await create(PATH, BODIES[1], ana);
    const json = { ...BODIES[0], [key]: isMany ? [other.id] : other.id };
    const created = await create(PATH, json, ana);
    const expected = { ...created, [name]: isMany ? [other] : other };
    const asked = { query: { include: name }, headers: ana };
    expect(itemOf(await call("GET", `${PATH}/${created.id}`, asked))).toEqual(expected);
    expect(itemsOf(await call("GET", PATH, asked))).toContainEqual(expected);
  },
);

test.each([
  ["no-relation", "enum"],
  ["post,post", "duplicate"],
])("%s cannot be included", async (include, code) => {
  for (const path of [PATH, ABSENT]) {
    const answer = await call("GET", path, { query: { include }, headers: ana });
    expect(errorsOf(answer)).toEqual([["include", code]]);
  }
});
