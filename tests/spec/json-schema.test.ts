import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { specJsonSchema } from "../../src/spec/json-schema.js";

const isSpec = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(specJsonSchema());

function specWith(field: unknown): object {
  return { name: "x", resources: { tasks: { fields: { field } } } };
}

describe("specJsonSchema", () => {
  it("describes draft 2020-12", () => {
    expect(specJsonSchema()).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
  });

  it("accepts a whole spec", () => {
    const spec = {
      spec: 1,
      name: "x",
      database: { provider: "neon" },
      auth: { strategy: "jwt", algorithms: ["HS256"] },
      resources: {
        a: {
          owner: "user",
          fields: { a: "int" },
          unique: ["a", ["a", "b"]],
          access: { list: ["owner", "admin"], delete: "admin" },
        },
        b: { fields: null },
      },
    };
    expect(isSpec(spec)).toBe(true);
  });

  it.each([
    "string",
    "string(1..200)?",
    "enum(a, b)? unique index = a",
    "string[]",
    "string(1..20)[]?unique = []",
    "  decimal ( 6 , 2 )  ?  = 1.10 ",
    { type: "decimal", precision: 6, scale: 2, default: "1.10" },
    { type: "array", items: "string(1..20)", minItems: 1 },
    { type: "array", items: { type: "int" } },
  ])("accepts the field %j", (field) => {
    expect(isSpec(specWith(field))).toBe(true);
  });

  it.each([
    "strng",
    "string uniq",
    "string =",
    "array",
    5,
    {},
    { type: "string", maxlength: 5 },
    { type: "int", minLength: -1 },
  ])("refuses the field %j", (field) => {
    expect(isSpec(specWith(field))).toBe(false);
  });

  it.each([
    { resources: {} },
    { name: "x", resources: [] },
    { name: "x", target: "rails" },
    { name: "x", api: { prefx: "/" } },
  ])("refuses the spec %j", (spec) => {
    expect(isSpec(spec)).toBe(false);
  });
});
