import { expect, it } from "vitest";
import { readBlueprint } from "../../src/cli/read-blueprint.js";
import { testEngine } from "./test-engine.js";

function findingsOf(text: string): readonly string[] {
  const { value, diagnostics } = readBlueprint(testEngine(), [{ path: "backend.yaml", text }]);
  expect(value).toBeNull();
  return diagnostics.map(({ code, span }) => `${code} in line ${span?.line ?? 0}`);
}

it("names what is wrong with names and values in the same run as what is wrong with the shape, by line", () => {
  const findings = findingsOf(`name: shop
resources:
  items:
    fields:
      title: strng(1..20)
      id: int
      size: {type: int, minimun: 3}
      rating: int(1..5) = 9
    fliter: [title]
    sort: [nope]
`);
  expect(findings).toEqual([
    "BG1003 in line 5",
    "BG2012 in line 6",
    "BG1008 in line 7",
    "BG2046 in line 8",
    "BG1008 in line 9",
    "BG2020 in line 10",
  ]);
});

it("says nothing of a field that could not be read but that", () => {
  const findings = findingsOf(`name: shop
resources:
  items:
    fields:
      title: strng(1..20) unique
    unique: [title]
    indexes: [title]
    filter: [title]
    sort: [title]
    search: [title]
  cars: {fields: {size: int = big}}
`);
  expect(findings).toEqual(["BG1003 in line 5", "BG1024 in line 11"]);
});

it("looks at the rest where settings or a resource cannot be read", () => {
  const findings = findingsOf(`name: [shop]
database: {provider: mysql, ids: uid}
auth: {accounts: maybe}
api: {casing: kebab, rateLimit: often}
resources:
  items: {fields: {id: int, cart: ref(carts)}, owner: me, softDelete: 1, filter: [nope]}
  carts: 5
  cars: {fields: [], filter: [wheels]}
  orders: {fields: {total: decimal(6,9)}, access: {list: owner}}
`);
  expect(findings).toEqual([
    "BG1009 in line 1",
    "BG1015 in line 2",
    "BG1015 in line 2",
    "BG1009 in line 3",
    "BG1015 in line 4",
    "BG2050 in line 4",
    "BG2012 in line 6",
    "BG1015 in line 6",
    "BG1009 in line 6",
    "BG2020 in line 6",
    "BG1009 in line 7",
    "BG1009 in line 8",
    "BG1021 in line 9",
    "BG2042 in line 9",
  ]);
});

it("says nothing of what depends on settings that cannot be read", () => {
  const one = (auth: string, rest: string) =>
    findingsOf(`name: shop\nauth: ${auth}\nresources: {items: {fields: {user_id: int}, ${rest}}}\n`);
  for (const auth of ["{strategy: non}", "{roles: admin}", "jwt", "{accounts: maybe}"]) {
    const codes = one(auth, "owner: user, access: {list: [owner, admin]}");
    expect(codes).toHaveLength(1);
  }
});

it("says nothing of what does not go together with what cannot be read", () => {
  const one = (head: string, host: string) =>
    findingsOf(`name: shop\n${head}host: {${host}}\nresources: {items: {fields: {size: int}}}\n`);
  const keys = "auth: {algorithms: [RS256]}\n";
  const alchemy = "entry: main.py:app, session: db.py:get, orm: sqlalchemy";
  expect(one(keys, "entry: main.py:app")).toEqual(["BG2050 in line 2"]);
  expect(one(`target: fastfy\n${keys}`, "entry: app.ts:app")).toHaveLength(1);
  expect(one(keys, "entry: main.py:app, user: [me]")).toHaveLength(1);
  expect(one("", `${alchemy}, bse: db.py:Base`)).toHaveLength(1);
  expect(one("target: fastify\n", "entry: src/, folder: [resources]")).toHaveLength(1);
});

it("looks no further in a text that is no YAML", () => {
  expect(findingsOf('name: "9\nresources:\n  items: {fields: {id: int}}\n')).toHaveLength(1);
});
