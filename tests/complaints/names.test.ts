import { describe, expect, it, test } from "vitest";
import { singularOf } from "../../src/blueprint/inflection.js";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { readBlueprint } from "../../src/cli/read-blueprint.js";
import { testEngine } from "../cli/test-engine.js";

/** Numbers are those of docs/complaints.md. */
function read(resources: object) {
  const text = JSON.stringify({ name: "shop", resources }, null, 1);
  return readBlueprint(testEngine({ resolve: resolveBlueprint }), [{ path: "backend.json", text }]);
}

function codesOf(resources: object): readonly string[] {
  return read(resources).diagnostics.map(({ code }) => code);
}

const inSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const fieldsOf = (names: readonly string[], type: unknown = "string?") =>
  Object.fromEntries(names.map((name) => [name, type]));

const RESOURCES: readonly (readonly [string, string])[] = [
  ["37", "orders"],
  ["38", "groups"],
  ["41", "results items sessions responses requests routers apps dbs queries"],
  ["42", "accounts languages users"],
  ["44", "syncs clients config schemas asyncio typing zod fastify drizzle uuid"],
  ["46", "errors config dates maps promises records objects fields"],
  ["47", "entities models schemas bases resources queries"],
  ["48", "internets integers stringers dateTimelines jsonlds"],
  ["58", "transactions"],
];

const FIELDS: readonly (readonly [string, string])[] = [
  ["39", "index group from key"],
  ["40", "local"],
  ["43", "page size limit offset sort cursor"],
  ["44", "order"],
  ["46", "field"],
  ["48", "internet integer stringer dateTimeline jsonld"],
  ["49", "view fields relations type enum unique index default"],
  ["50", "metadata registry"],
  ["51", "schema json dict copy validate construct model_config model_name model_fields"],
  ["54", "from class import lambda"],
  ["55", "from class"],
  ["57", "args kwargs self cls db session request user"],
  ["58", "hash save"],
  ["59", "type error"],
];

describe("names that broke other generators", () => {
  test.each(RESOURCES)("complaint %s: the resources %s keep their names", (_, words) => {
    const names = words.split(" ");
    const { value, diagnostics } = read(
      Object.fromEntries(names.map((name) => [name, { fields: { a: "int" } }])),
    );
    expect(diagnostics).toEqual([]);
    expect(value?.resources.map(({ table }) => table).sort()).toEqual(names.map(inSnake).sort());
  });

  test.each(FIELDS)("complaint %s: the fields %s keep their columns and keys", (_, words) => {
    const names = words.split(" ");
    const { value, diagnostics } = read({ things: { fields: fieldsOf(names) } });
    expect(diagnostics).toEqual([]);
    const fields = value?.resources[0]?.fields ?? [];
    expect(fields.map(({ column }) => column)).toEqual(names.map(inSnake));
    expect(fields.map(({ json }) => json)).toEqual(names.map(inSnake));
  });

  test("complaint 52: fields may be called as their own type", () => {
    const types = ["date", "datetime", "time", "uuid", "int", "float", "boolean", "text", "json"];
    const fields = Object.fromEntries(types.map((type) => [type, `${type}?`]));
    const { value, diagnostics } = read({ things: { fields: { ...fields, decimal: "decimal(4,1)?" } } });
    expect(diagnostics).toEqual([]);
    expect(value?.resources[0]?.fields.map(({ column, type }) => [column, type.kind])).toEqual(
      [...types, "decimal"].map((type) => [type, type]),
    );
  });

  test("complaint 53: an enum takes any words, and those that differ in case only too", () => {
    const words = [
      "mro",
      "name",
      "value",
      "count",
      "index",
      "format",
      "",
      "3d",
      "a-b",
      "a b",
      "None",
      "True",
      "foo",
      "FOO",
    ];
    const { value } = read({ things: { fields: { kind: { type: "enum", enum: words } } } });
    expect(value?.resources[0]?.fields[0]?.type).toMatchObject({ kind: "enum", values: words });
  });

  test("complaint 42: an address of the backend itself is taken", () => {
    expect(codesOf({ auth: { fields: { a: "int" } } })).toEqual(["BG2013"]);
  });

  test.each([
    ["54", "rs:query"],
    ["58", "bad-name"],
    ["68", "User.Entity"],
    ["68", "../up"],
    ["68", "a b"],
    ["68", "größe"],
  ])("complaint %s: %s is no name, of a field or a resource", (_, name) => {
    expect(codesOf({ things: { fields: { [name]: "int" } } })).toEqual(["BG2010"]);
    expect(codesOf({ [name]: { fields: { a: "int" } } })).toEqual(["BG2010"]);
  });

  it("complaint 45: every name is judged at once, each at its line", () => {
    const resources = { "1st": { fields: { a: "int" } }, things: { fields: { "b-c": "int", id: "int" } } };
    expect(read(resources).diagnostics.map(({ code, span }) => [code, span?.line])).toEqual([
      ["BG2010", 4],
      ["BG2010", 11],
      ["BG2012", 12],
    ]);
  });

  test.each([
    [{ User: { fields: { a: "int" } }, USER: { fields: { a: "int" } } }, "BG2010"],
    [{ userItems: { fields: { a: "int" } }, user_items: { fields: { a: "int" } } }, "BG2011"],
    [{ things: { fields: { dueDate: "date", due_date: "date" } } }, "BG2011"],
    [{ books: { fields: { a: "int" } }, book: { fields: { a: "int" } } }, "BG2011"],
  ])("complaint 69: what would be one file on other disks is refused: %j", (resources, code) => {
    expect(codesOf(resources)).toContain(code);
  });
});

describe("singulars", () => {
  test.each([
    ["60", "regattas", "regatta"],
    ["61", "buses", "bus"],
    ["61", "statuses", "status"],
    ["61", "addresses", "address"],
    ["61", "news", "news"],
    ["61", "series", "series"],
    ["65", "metadata", "metadata"],
    ["65", "pokemon", "pokemon"],
    ["66", "cookies", "cookie"],
    ["66", "caches", "cache"],
    ["66", "indicator_caches", "indicator_cache"],
    ["66", "car_models", "car_model"],
    ["66", "user_services", "user_service"],
  ])("complaint %s: that of %s is %s", (_, plural, singular) => {
    expect(singularOf(plural)).toBe(singular);
  });

  it.each([
    ["61", "paises", "pais"],
    ["64", "regioni", "regione"],
    ["66", "hellos", "hello"],
    ["66", "jwks", "jwk"],
  ])("complaint %s: that of %s can be said: %s", (_, plural, singular) => {
    const { value } = read({ [plural]: { singular, fields: { a: "int" } } });
    expect(value?.resources[0]?.name.singular.snake).toBe(singular);
    expect(value?.resources[0]?.path).toBe(`/${plural}`);
  });
});
