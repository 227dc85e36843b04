import { describe, expect, it } from "vitest";
import { parseShorthand } from "../../src/spec/field-shorthand.js";
import { sourceText, spanAt } from "../../src/spec/source-text.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import { found } from "./marked.js";

function parse(text: string) {
  const source = sourceText("s", text);
  return parseShorthand(text, (start, end) => spanAt(source, start, end));
}

const GOOD: readonly (readonly [string, FieldSpec])[] = [
  ["string", { type: "string" }],
  ["string(1..200)", { type: "string", minLength: 1, maxLength: 200 }],
  ["string(..200)", { type: "string", maxLength: 200 }],
  ["string(5..)", { type: "string", minLength: 5 }],
  ["string(200)", { type: "string", maxLength: 200 }],
  ["text?", { type: "text", optional: true }],
  ["boolean = false", { type: "boolean", default: false }],
  ["boolean=true", { type: "boolean", default: true }],
  ["int(-5..5) = -3", { type: "int", minimum: -5, maximum: 5, default: -3 }],
  ["int(..0)", { type: "int", maximum: 0 }],
  ["float(0.5..1e3) = 1.5", { type: "float", minimum: 0.5, maximum: 1000, default: 1.5 }],
  ["bigint(0..9007199254740993)", { type: "bigint", minimum: "0", maximum: "9007199254740993" }],
  ["bigint = 9007199254740993", { type: "bigint", default: "9007199254740993" }],
  ["decimal", { type: "decimal", precision: 12, scale: 2 }],
  ["decimal(6,2)? = 1.10", { type: "decimal", precision: 6, scale: 2, optional: true, default: "1.10" }],
  ["enum(low, medium, high) = medium", { type: "enum", enum: ["low", "medium", "high"], default: "medium" }],
  [
    "enum(\"a, b\", 'it''s', 3d, true, null) = null",
    { type: "enum", enum: ["a, b", "it's", "3d", "true", "null"], default: "null" },
  ],
  ["string[]", { type: "array", items: { type: "string" } }],
  [
    "string(1..20)[] = []",
    { type: "array", items: { type: "string", minLength: 1, maxLength: 20 }, default: [] },
  ],
  ['string[] = [a, "b c"]', { type: "array", items: { type: "string" }, default: ["a", "b c"] }],
  [
    "decimal(4,2)[] = [1.10]",
    { type: "array", items: { type: "decimal", precision: 4, scale: 2 }, default: ["1.10"] },
  ],
  ["ref(projects)?", { type: "ref", to: "projects", optional: true }],
  ["many(labels)", { type: "many", to: "labels" }],
  ["password(8..72)", { type: "password", minLength: 8, maxLength: 72 }],
  ["date = 2024-01-01", { type: "date", default: "2024-01-01" }],
  ["time = 12:30:00", { type: "time", default: "12:30:00" }],
  ["uuid unique index", { type: "uuid", unique: true, index: true }],
  [
    "string? immutable readOnly writeOnly trim",
    { type: "string", optional: true, immutable: true, readOnly: true, writeOnly: true, trim: true },
  ],
  ['string = "a b"', { type: "string", default: "a b" }],
  ["string = 'it''s'", { type: "string", default: "it's" }],
  ['string = ""', { type: "string", default: "" }],
  ["string = a = b: c", { type: "string", default: "a = b: c" }],
  ["string = 5", { type: "string", default: "5" }],
  ["string? = null", { type: "string", optional: true }],
  ['string = "null"', { type: "string", default: "null" }],
  ['json = {"a": [1, null]}', { type: "json", default: { a: [1, null] } }],
  ["json = null", { type: "json", default: null }],
  [
    "  string ( 1 .. 20 ) [ ] ? unique   =  [ ]  ",
    {
      type: "array",
      items: { type: "string", minLength: 1, maxLength: 20 },
      optional: true,
      unique: true,
      default: [],
    },
  ],
];

describe("parseShorthand", () => {
  it.each(GOOD)("reads %s", (text, field) => {
    expect(parse(text)).toEqual({ value: field, diagnostics: [] });
  });

  it.each([
    ["", "BG1020 "],
    ["(1..2)", "BG1020 (1..2)"],
    ["string(1..200", "BG1020 (1..200"],
    ["array", "BG1020 array"],
    ["enum(a,,b)", "BG1020 ,"],
    ["strng", "BG1003 strng"],
    ["  Strng(1..2)?", "BG1003 Strng"],
    ["string(200..1)", "BG1027 200..1"],
    ["bigint(9007199254740993..9007199254740992)", "BG1027 9007199254740993..9007199254740992"],
    ["string(1,200)", "BG1023 1,200"],
    ["string(-1..5)", "BG1023 -1..5"],
    ["string(..)", "BG1023 .."],
    ["int(5)", "BG1023 5"],
    ["int(1.5..2)", "BG1023 1.5..2"],
    ["boolean(1)", "BG1023 1"],
    ["decimal(6)", "BG1023 6"],
    ["ref(a b)", "BG1023 a b"],
    ["ref(a)[]", "BG1023 ref"],
    ["json[]", "BG1023 json"],
    ["enum", "BG1019 enum"],
    ["enum()", "BG1019 )"],
    ["ref", "BG1019 ref"],
    ["string? requird", "BG1025 requird"],
    ["string uniqe index", "BG1025 uniqe"],
    ["string unique unique", "BG1026 unique"],
    ["int trim", "BG1018 trim"],
    ["string =", "BG1022 "],
    ["boolean = maybe", "BG1024 maybe"],
    ["boolean = 1", "BG1024 1"],
    ["int = 1.5", "BG1024 1.5"],
    ["int = 9007199254740993", "BG1024 9007199254740993"],
    ["decimal(6,2) = 1e5", "BG1024 1e5"],
    ["json = {a: 1}", "BG1024 {a: 1}"],
    ["string[] = a", "BG1024 a"],
    ["int[] = [a]", "BG1024 [a]"],
    ["string = null", "BG1024 null"],
    ['string = "a" unique', 'BG1024 "a" unique'],
    ["ref(a) = 5", "BG1018 5"],
    [`string = ${"a".repeat(20_000)}`, `BG1020 string = ${"a".repeat(20_000)}`],
  ])("refuses %.40s with the place", (text, problem) => {
    const { value, diagnostics } = parse(text);
    expect(value).toBeNull();
    expect(found(diagnostics, text)).toEqual([problem]);
  });

  it.each([
    ["strng", 'unknown type "strng": did you mean "string"?'],
    ["varchar(20)", 'unknown type "varchar": did you mean "string"?'],
    ["integer", 'unknown type "integer": did you mean "int"?'],
    ["bool", 'unknown type "bool": did you mean "boolean"?'],
  ])("knows what %s was meant to be", (text, message) => {
    expect(parse(text).diagnostics[0]?.message).toBe(message);
  });

  it.each([
    ["string readonly", 'did you mean "readOnly"?'],
    ["string optional", "write ? after the type"],
    ["string required", "a field without ? and default is required by itself"],
  ])("says what to write instead of the word in %s", (text, help) => {
    expect(parse(text).diagnostics[0]?.help).toBe(help);
  });

  it("reports all words that are wrong", () => {
    expect(parse("string foo bar").diagnostics).toHaveLength(2);
  });
});
