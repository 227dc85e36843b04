import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatShorthand } from "../../src/spec/format-shorthand.js";
import type { JsonValue } from "../../src/spec/json-value.js";
import { parseShorthand } from "../../src/spec/field-shorthand.js";
import { sourceText, spanAt } from "../../src/spec/source-text.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import { runs } from "../support/runs.js";

const word = fc.constantFrom(
  "a",
  "low",
  "it's",
  'say "x"',
  "a, b",
  " x ",
  "",
  "null",
  "true",
  "(",
  "é",
  "日本",
  "\n",
  "= b",
  "#",
  "[]",
  "2024",
);
const free = fc.oneof(word, fc.string({ unit: "binary" }));
const small = fc.nat({ max: 100 });
const range = (low: string, high: string, from: number): fc.Arbitrary<object> =>
  fc.constantFrom({}, { [low]: from }, { [high]: from + 9 }, { [low]: from, [high]: from + 9 });

const item: fc.Arbitrary<FieldSpec> = fc.oneof(
  fc.constantFrom<FieldSpec>(
    { type: "slug" },
    { type: "email" },
    { type: "uuid" },
    { type: "date" },
    { type: "boolean" },
  ),
  range("minLength", "maxLength", 3).map((lengths) => ({ type: "string", ...lengths })),
  range("minimum", "maximum", -5).map((bounds) => ({ type: "int", ...bounds })),
  range("minimum", "maximum", 0.25).map((bounds) => ({ type: "float", ...bounds })),
  fc.tuple(small, small).map(([precision, scale]) => ({ type: "decimal", precision, scale })),
  fc.bigInt().map((bound) => ({ type: "bigint", minimum: String(bound) })),
  fc.uniqueArray(free, { minLength: 1, maxLength: 4 }).map((values) => ({ type: "enum", enum: values })),
);

function defaultOf(field: FieldSpec): fc.Arbitrary<FieldSpec["default"]> {
  if (field.type === "boolean") return fc.boolean();
  if (field.type === "int") return fc.integer();
  if (field.type === "float")
    return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number));
  if (field.type === "decimal") return fc.constantFrom("1.10", "0", "-3.14159265358979323846");
  if (field.type === "bigint") return fc.bigInt().map(String);
  if (field.type === "enum") return fc.constantFrom(...(field.enum ?? []));
  return free;
}

const scalar = item.chain((field) =>
  fc
    .option(defaultOf(field), { nil: undefined })
    .map((value): FieldSpec => (value === undefined ? field : { ...field, default: value })),
);
const list = item.chain((items) =>
  fc.array(defaultOf(items), { maxLength: 3 }).map((values): FieldSpec => ({
    type: "array",
    items,
    default: values.filter((value) => value !== undefined),
  })),
);
const json = fc
  .constantFrom<JsonValue>(null, 5, "null", "a: b", [], [1, [null, "x"]], {
    "": { "a b": [true] },
    constructor: "#",
  })
  .map((value): FieldSpec => ({ type: "json", default: value }));
const other = fc.constantFrom<FieldSpec>(
  { type: "ref", to: "projects" },
  { type: "many", to: "labels" },
  { type: "password", minLength: 8 },
);
const words = fc.subarray(["optional", "unique", "index", "immutable", "readOnly", "writeOnly"] as const);
const anyField = fc.tuple(fc.oneof(scalar, list, json, other), words).map(([field, flags]): FieldSpec => ({
  ...field,
  ...Object.fromEntries(flags.map((flag) => [flag, true])),
}));

function parse(text: string) {
  const source = sourceText("s", text);
  return parseShorthand(text, (start, end) => spanAt(source, start, end));
}

describe("formatShorthand", () => {
  it("writes what parseShorthand reads as the same field", () => {
    fc.assert(
      fc.property(anyField, (field) => {
        expect(parse(formatShorthand(field))).toEqual({ value: field, diagnostics: [] });
      }),
      runs(1000),
    );
  });

  it.each([
    ["string ( 200 )", "string(..200)"],
    ["decimal", "decimal(12,2)"],
    ["enum(a,b)=a", "enum(a, b) = a"],
    ["string[]?unique", "string[]? unique"],
  ])("has one form for %s", (text, canonical) => {
    const { value } = parse(text);
    expect(value === null ? null : formatShorthand(value)).toBe(canonical);
  });
});
