import { describe, expect, test } from "vitest";
import type { FieldSpec } from "../../src/spec/spec.js";
import { fieldFindings, resourceOf } from "./resolved.js";

function field(spec: FieldSpec) {
  const [only] = resourceOf({ fields: { title: spec } }).fields;
  if (only === undefined) throw new Error("no field");
  return only;
}

describe("types", () => {
  const cases: readonly (readonly [FieldSpec, object])[] = [
    [{ type: "string" }, { kind: "string", minLength: 0, maxLength: 255, pattern: null, trim: false }],
    [
      { type: "text", trim: true },
      { kind: "text", minLength: 0, maxLength: 100_000, pattern: null, trim: true },
    ],
    [
      { type: "string", pattern: "^\\d+$" },
      { kind: "string", minLength: 0, maxLength: 255, pattern: "^[0-9]+$", trim: false },
    ],
    [{ type: "int" }, { kind: "int", minimum: -2_147_483_648, maximum: 2_147_483_647 }],
    [
      { type: "int", minimum: "0" },
      { kind: "int", minimum: 0, maximum: 2_147_483_647 },
    ],
    [{ type: "bigint" }, { kind: "bigint", minimum: "-9223372036854775808", maximum: "9223372036854775807" }],
    [
      { type: "bigint", maximum: 5 },
      { kind: "bigint", minimum: "-9223372036854775808", maximum: "5" },
    ],
    [
      { type: "float", minimum: -1.5 },
      { kind: "float", minimum: -1.5, maximum: null },
    ],
    [
      { type: "decimal", precision: 6, scale: 2, minimum: 0.5, maximum: "9999.99" },
      { kind: "decimal", precision: 6, scale: 2, minimum: "0.50", maximum: "9999.99" },
    ],
    [{ type: "password" }, { kind: "password", minLength: 8, maxLength: 128 }],
    [
      { type: "enum", enum: ["", " a ", "A"] },
      { kind: "enum", values: ["", " a ", "A"] },
    ],
    [
      { type: "array", items: { type: "uuid" } },
      { kind: "array", items: { kind: "uuid" }, minItems: 0, maxItems: 100 },
    ],
  ];

  test.each(cases)("%j", (spec, type) => {
    expect(field(spec).type).toEqual(type);
  });

  test("a password is write-only without a word", () => {
    expect(field({ type: "password" }).isWriteOnly).toBe(true);
  });

  test("a field is required unless it is optional or has a default", () => {
    expect(field({ type: "int" })).toMatchObject({ isRequired: true, isOptional: false, default: undefined });
    expect(field({ type: "int", optional: true })).toMatchObject({ isRequired: false, isOptional: true });
    expect(field({ type: "int", default: 0 })).toMatchObject({
      isRequired: false,
      isOptional: false,
      default: 0,
    });
    expect(field({ type: "int", optional: true, default: null })).toMatchObject({
      isRequired: false,
      default: undefined,
    });
  });
});

describe("constraints that cannot hold", () => {
  const cases: readonly (readonly [FieldSpec, RegExp])[] = [
    [{ type: "strng" }, /^BG1003 .*did you mean "string"/],
    [
      { type: "string", minLength: 5, maxLength: 4 },
      /^BG2043 .*minLength value: minLength \(5\) is greater than maxLength \(4\)/,
    ],
    [{ type: "string", minLength: 300 }, /^BG2043 .*maxLength \(255\)/],
    [{ type: "string", maxLength: 0 }, /^BG2042 .*maxLength value.*at least 1/],
    [{ type: "string", minLength: -1 }, /^BG2042/],
    [{ type: "string", minLength: 1.5 }, /^BG2042 .*whole number/],
    [{ type: "string", maxLength: 10_001 }, /^BG2042 .*10000 \(use the type text\)/],
    [{ type: "text", maxLength: 1_000_001 }, /^BG2042 .*1000000/],
    [{ type: "string", pattern: "(?=a)" }, /^BG2047 .*pattern value.*look-around/],
    [{ type: "int", minimum: 2 ** 31 }, /^BG2042 .*minimum value.*above the maximum/],
    [{ type: "int", minimum: 1.5 }, /^BG2042 .*not an integer/],
    [{ type: "int", minimum: 2, maximum: 1 }, /^BG2043/],
    [{ type: "bigint", maximum: "9223372036854775808" }, /^BG2042/],
    [{ type: "bigint", minimum: "10", maximum: "9" }, /^BG2043/],
    [{ type: "float", maximum: "much" }, /^BG2042 .*not a number/],
    [{ type: "decimal", precision: 39, scale: 2 }, /^BG2042 .*from 1 to 38/],
    [{ type: "decimal", precision: 4, scale: 5 }, /^BG2042 .*from 0 to 4/],
    [{ type: "decimal", precision: 4, scale: 2, maximum: 100 }, /^BG2042 .*2 digits before the point/],
    [{ type: "decimal", precision: 4, scale: 2, minimum: "0.001" }, /^BG2042 .*2 digits behind the point/],
    [{ type: "decimal", precision: 4, scale: 2, minimum: "-0.1", maximum: "-0.2" }, /^BG2043/],
    [{ type: "enum", enum: [] }, /^BG2044 .*there are none/],
    [{ type: "enum", enum: ["a", "a"] }, /^BG2044 .*enum.1 value.*twice/],
    [{ type: "enum", enum: ["a".repeat(201)] }, /^BG2044 .*longer than 200/],
    [{ type: "enum", enum: ["a\u0000"] }, /^BG2044 .*NUL/],
    [{ type: "enum", enum: Array.from({ length: 201 }, (_, index) => String(index)) }, /^BG2044 .*201/],
    [{ type: "array", items: { type: "json" } }, /^BG2045 .*items value/],
    [{ type: "array", items: { type: "array", items: { type: "int" } } }, /^BG2045/],
    [{ type: "array", items: { type: "int", optional: true } }, /^BG2048 .*items.optional/],
    [{ type: "array", items: { type: "int" }, maxItems: 1001 }, /^BG2042/],
    [{ type: "array", items: { type: "int" }, minItems: 3, maxItems: 2 }, /^BG2043/],
    [{ type: "array" }, /^BG1019/],
    [{ type: "int", readOnly: true }, /^BG2048 .*readOnly value.*never get a value/],
    [{ type: "int", readOnly: true, immutable: true, optional: true }, /^BG2048 .*immutable/],
    [{ type: "int", readOnly: true, writeOnly: true, optional: true }, /^BG2048 .*writeOnly/],
    [{ type: "password", optional: true, readOnly: true }, /^BG2048/],
    [{ type: "string", description: "\u0000" }, /^BG2049 .*description value/],
  ];

  test.each(cases)("%j", (spec, expected) => {
    expect(fieldFindings(spec)).toEqual([expect.stringMatching(expected)]);
  });
});

describe("defaults and examples", () => {
  const good: readonly (readonly [FieldSpec, unknown])[] = [
    [{ type: "string", default: "" }, ""],
    [{ type: "string", maxLength: 1, default: "😀" }, "😀"],
    [{ type: "bigint", default: 5 }, "5"],
    [{ type: "decimal", precision: 5, scale: 2, default: "1.5" }, "1.50"],
    [{ type: "decimal", precision: 5, scale: 0, default: -7 }, "-7"],
    [
      { type: "uuid", default: "0190AAAA-0000-7000-8000-000000000000" },
      "0190aaaa-0000-7000-8000-000000000000",
    ],
    [{ type: "datetime", default: "2026-01-31T01:00:00.1239+02:00" }, "2026-01-30T23:00:00.123Z"],
    [{ type: "date", default: "2024-02-29" }, "2024-02-29"],
    [{ type: "time", default: "23:59:59.5" }, "23:59:59.5"],
    [{ type: "array", items: { type: "int" }, default: [1, 2] }, [1, 2]],
    [{ type: "json", default: { a: [null] } }, { a: [null] }],
    [{ type: "url", default: "https://example.com/ä?b=1" }, "https://example.com/ä?b=1"],
  ];

  test.each(good)("%j is kept as the API would send it", (spec, expected) => {
    expect(field(spec).default).toEqual(expected);
  });

  const bad: readonly (readonly [FieldSpec, RegExp])[] = [
    [{ type: "string", default: 5 }, /not text/],
    [{ type: "string", default: null }, /not text/],
    [{ type: "string", maxLength: 3, default: "abcd" }, /longer than 3/],
    [{ type: "string", minLength: 3, default: "ab" }, /shorter than 3/],
    [{ type: "string", pattern: "^a$", default: "b" }, /pattern/],
    [{ type: "string", default: "\u0000" }, /NUL/],
    [{ type: "slug", default: "A b" }, /not a slug/],
    [{ type: "email", default: "a@" }, /e-mail/],
    [{ type: "url", default: "ftp://x" }, /http/],
    [{ type: "uuid", default: "x" }, /UUID/],
    [{ type: "int", default: "5" }, /not an integer/],
    [{ type: "int", minimum: 1, default: 0 }, /below the minimum/],
    [{ type: "int", default: 2 ** 31 }, /above the maximum/],
    [{ type: "bigint", default: 2 ** 60 }, /in quotes/],
    [{ type: "float", default: "1" }, /not a number/],
    [{ type: "decimal", precision: 3, scale: 1, default: "100" }, /2 digits before/],
    [{ type: "decimal", precision: 3, scale: 1, default: "1.25" }, /1 digits behind/],
    [{ type: "decimal", precision: 3, scale: 1, default: "1e1" }, /not a decimal/],
    [{ type: "boolean", default: "yes" }, /true or false/],
    [{ type: "date", default: "2026-02-30" }, /not a day/],
    [{ type: "time", default: "24:00:00" }, /not a time/],
    [{ type: "datetime", default: "2026-01-01T00:00:00" }, /offset/],
    [{ type: "datetime", default: "0001-01-01T00:00:00+01:00" }, /offset/],
    [{ type: "enum", enum: ["a", "b"], default: "c" }, /one of "a", "b"/],
    [{ type: "array", items: { type: "int" }, default: [1, "2"] }, /item 2/],
    [{ type: "array", items: { type: "int" }, minItems: 1, default: [] }, /fewer than 1/],
    [{ type: "json", default: { "a\u0000": 1 } }, /NUL/],
  ];

  test.each(bad)("%j is refused", (spec, why) => {
    expect(fieldFindings(spec)).toEqual([
      expect.stringMatching(/^BG2046 resources.tasks.fields.title.default value/),
    ]);
    expect(fieldFindings(spec)[0]).toMatch(why);
  });

  test("a password has no default, an example must fit as well", () => {
    expect(fieldFindings({ type: "password", default: "long enough" })).toEqual([
      expect.stringMatching(/^BG2048 .*default/),
    ]);
    expect(fieldFindings({ type: "int", example: "x" })).toEqual([
      expect.stringMatching(/^BG2046 .*example value/),
    ]);
    expect(field({ type: "decimal", precision: 5, scale: 2, example: 2 }).example).toBe("2.00");
  });
});
