import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { invalidValues } from "../../src/blueprint/example-value.js";
import { fitValue } from "../../src/blueprint/fit-value.js";
import type { JsonValue } from "../../src/spec/json-value.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import { fieldArbitrary } from "./field-arbitrary.js";
import { fieldOf } from "./example-field.js";
import { runs } from "../support/runs.js";

type Row = readonly [value: JsonValue, code: string, name: string];

function rowsOf(spec: FieldSpec): Row[] {
  return invalidValues(fieldOf({ ...spec, optional: true })).map(({ value, code, name }): Row => [
    value,
    code,
    name,
  ]);
}

describe("invalidValues", () => {
  test.each<readonly [FieldSpec, readonly Row[]]>([
    [
      { type: "string", minLength: 1, maxLength: 200 },
      [
        [5, "type", "title_number"],
        ["", "too_short", "title_too_short"],
        ["x".repeat(201), "too_long", "title_too_long"],
        ["a\u0000b", "format", "title_nul"],
      ],
    ],
    [
      { type: "string", pattern: "^[a-z]{2,}$", minLength: 3, maxLength: 6 },
      [
        [5, "type", "title_number"],
        ["aa", "too_short", "title_too_short"],
        ["aaaaaaa", "too_long", "title_too_long"],
        ["aaa!", "pattern", "title_pattern"],
      ],
    ],
    [
      { type: "int", minimum: 0, maximum: 9 },
      [
        ["5", "type", "title_text"],
        [true, "type", "title_boolean"],
        [1.5, "type", "title_fraction"],
        [-1, "too_small", "title_too_small"],
        [10, "too_big", "title_too_big"],
      ],
    ],
    [
      { type: "bigint" },
      [
        [true, "type", "title_boolean"],
        ["x", "format", "title_not_a_number"],
        ["-9223372036854775809", "too_small", "title_too_small"],
        ["9223372036854775808", "too_big", "title_too_big"],
      ],
    ],
    [
      { type: "float", minimum: 0 },
      [
        ["1.5", "type", "title_text"],
        [true, "type", "title_boolean"],
        [-1, "too_small", "title_too_small"],
      ],
    ],
    [
      { type: "decimal", precision: 6, scale: 2, minimum: "0" },
      [
        [1, "type", "title_number"],
        ["x", "format", "title_not_a_number"],
        ["1.001", "format", "title_too_fine"],
        ["10000", "too_big", "title_too_many_digits"],
        ["-0.01", "too_small", "title_too_small"],
      ],
    ],
    [
      { type: "decimal", precision: 3, scale: 0, minimum: "-9", maximum: "-5" },
      [
        [1, "type", "title_number"],
        ["x", "format", "title_not_a_number"],
        ["-6.1", "format", "title_too_fine"],
        ["-10", "too_small", "title_too_small"],
        ["-4", "too_big", "title_too_big"],
      ],
    ],
    [
      { type: "boolean" },
      [
        ["true", "type", "title_text"],
        [1, "type", "title_number"],
      ],
    ],
    [{ type: "enum", enum: ["a", "unlisted"] }, [["unlisted_too", "enum", "title_unlisted"]]],
    [{ type: "json" }, [[{ text: "a\u0000b" }, "format", "title_nul"]]],
    [
      { type: "array", items: { type: "int" }, minItems: 1, maxItems: 2 },
      [
        ["x", "type", "title_text"],
        [[], "too_short", "title_too_short"],
        [[1, 1, 1], "too_long", "title_too_long"],
      ],
    ],
  ])("of %j are %j", (spec, expected) => {
    expect(rowsOf(spec)).toEqual(expected);
  });

  test.each<readonly [string, JsonValue]>([
    ["date", "2030-02-30"],
    ["time", "08:00:00Z"],
    ["datetime", "2030-01-01T09:00:00"],
    ["uuid", "0190a6f0000070008000000000000001"],
    ["email", "nobody"],
    ["url", "ftp://x"],
    ["slug", "Not a slug"],
  ])("of a %s hold %j, of the wrong format", (type, value) => {
    expect(rowsOf({ type })).toContainEqual([value, "format", expect.any(String)]);
  });

  test("hold null unless the field is optional", () => {
    const isNull = expect.objectContaining({ value: null, code: "type", name: "title_null" });
    expect(invalidValues(fieldOf({ type: "json" }))).toContainEqual(isNull);
    expect(invalidValues(fieldOf({ type: "int", default: 1 }))).toContainEqual(isNull);
    expect(invalidValues(fieldOf({ type: "int", optional: true }))).not.toContainEqual(isNull);
  });

  test("a NUL stands where the pattern takes one, and is left out where it takes none", () => {
    expect(rowsOf({ type: "string", pattern: "@" })).toContainEqual([
      expect.stringMatching("\u0000"),
      "format",
      "title_nul",
    ]);
    expect(rowsOf({ type: "string", pattern: "^[a-z]+$" }).map(([, , name]) => name)).not.toContain(
      "title_nul",
    );
  });

  test("a pattern that may take the engine for ever is not searched in long texts", () => {
    const started = performance.now();
    const rows = rowsOf({ type: "string", pattern: "^(x+)+y$", minLength: 60 });
    expect(rows.map(([, , name]) => name)).toEqual(["title_number", "title_too_short", "title_too_long"]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("for every valid field", () => {
  test("no wrong value fits, each has a name of its own, and every run gives the same", () => {
    fc.assert(
      fc.property(fieldArbitrary, (spec) => {
        const field = fieldOf(spec);
        const all = invalidValues(field);
        // A spec may say null of json, and spell a decimal as a number; a client may not.
        const isLaxInSpecs = (value: JsonValue): boolean =>
          value === null || (typeof value === "number" && field.type.kind === "decimal");
        const fitting = all.filter(
          ({ value }) => !isLaxInSpecs(value) && fitValue(field.type, value).problem === null,
        );
        expect(fitting).toEqual([]);
        expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
        expect(invalidValues(fieldOf(spec))).toEqual(all);
      }),
      runs(300),
    );
  });
});
