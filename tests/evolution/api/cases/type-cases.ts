import { field, type ApiChangeCase } from "./api-change-case.js";

const READ_ONLY = { operations: ["list", "get"] };
const narrowed = ["breaking limit-narrowed tasks.x"];
const widened = ["compatible limit-widened tasks.x"];

/** What values a field has. */
export const TYPE_CASES: readonly ApiChangeCase[] = [
  field("a text becomes a number", ["string", "int"], ["breaking type-changed tasks.x"]),
  field("a number becomes a text", ["int", "string"], ["breaking type-changed tasks.x"]),
  field("an int becomes a float", ["int", "float"], ["breaking type-changed tasks.x"]),
  field(
    "an int that is never sent becomes a float",
    ["int writeOnly", "float writeOnly"],
    ["compatible type-changed tasks.x"],
  ),
  field("an int becomes a bigint, which is a string", ["int", "bigint"], ["breaking type-changed tasks.x"]),
  field(
    "a float becomes a decimal, which is a string",
    ["float", "decimal(6,2)"],
    ["breaking type-changed tasks.x"],
  ),
  field("a date becomes a moment", ["date", "datetime"], ["breaking type-changed tasks.x"]),
  field("a string becomes a UUID", ["string", "uuid"], ["breaking type-changed tasks.x"]),
  field("an e-mail address becomes any text", ["email", "string"], ["breaking type-changed tasks.x"]),
  field(
    "an e-mail address that is never sent becomes any text",
    ["email writeOnly", "string writeOnly"],
    ["compatible type-changed tasks.x"],
  ),
  field(
    "a text that is only sent becomes one of some words",
    ["string? readOnly", "enum(a, b)? readOnly"],
    ["compatible type-changed tasks.x"],
  ),
  field("a text becomes one of some words", ["string", "enum(a, b)"], ["breaking type-changed tasks.x"]),
  field("a value becomes a list", ["string(1..40)", "string(1..40)[]"], ["breaking type-changed tasks.x"]),
  field("a list becomes a value", ["string[]", "string"], ["breaking type-changed tasks.x"]),
  field("the items of a list become numbers", ["string[]", "int[]"], ["breaking type-changed tasks.x[]"]),
  field("a value becomes any JSON", ["int", "json"], ["breaking type-changed tasks.x"]),
  field("a string becomes a text of the same length", ["string(1..50)", "text(1..50)"]),
  field("a string may be shorter only", ["string(1..50)", "string(1..20)"], narrowed),
  field("a string may be longer", ["string(1..50)", "string(1..80)"], widened),
  field("a string has to be longer", ["string(1..50)", "string(3..50)"], narrowed),
  field("a string may be empty", ["string(1..50)", "string(0..50)"], widened),
  field(
    "a string of what can only be read may be shorter only",
    ["string(1..50)", "string(1..20)"],
    ["compatible limit-narrowed tasks.x"],
    READ_ONLY,
  ),
  field("a number has a lower highest", ["int(0..10)", "int(0..5)"], narrowed),
  field("a number has a higher highest", ["int(0..10)", "int(0..20)"], widened),
  field("a number has a higher lowest", ["int(0..10)", "int(1..10)"], narrowed),
  field("a number has a lowest", ["int", "int(0..)"], narrowed),
  field("a number has no lowest any more", ["float(0..)", "float"], widened),
  field("a float has a highest", ["float", "float(..1.5)"], narrowed),
  field(
    "a bigint has a lower highest",
    ["bigint(0..9007199254740993)", "bigint(0..9007199254740992)"],
    narrowed,
  ),
  field("a decimal has fewer digits after the point", ["decimal(8,3)", "decimal(7,2)"], narrowed),
  field("a decimal has fewer digits before the point", ["decimal(8,2)", "decimal(6,2)"], narrowed),
  field("a decimal has more digits", ["decimal(6,2)", "decimal(8,2)"], widened),
  field("a decimal has a lowest", [{ type: "decimal" }, { type: "decimal", minimum: 0.5 }], narrowed),
  field(
    "a list may have fewer items",
    [
      { type: "array", items: "int", maxItems: 9 },
      { type: "array", items: "int", maxItems: 5 },
    ],
    narrowed,
  ),
  field(
    "a list may have more items",
    [
      { type: "array", items: "int", maxItems: 5 },
      { type: "array", items: "int", maxItems: 9 },
    ],
    widened,
  ),
  field(
    "a list has to have an item",
    [
      { type: "array", items: "int" },
      { type: "array", items: "int", minItems: 1 },
    ],
    narrowed,
  ),
  field(
    "the items of a list may be shorter only",
    ["string(1..40)[]", "string(1..20)[]"],
    ["breaking limit-narrowed tasks.x[]"],
  ),
  field("a password has to be longer", ["password(8..64)", "password(12..64)"], narrowed),
  field(
    "a pattern comes",
    ["string", { type: "string", pattern: "^[a-z]+$" }],
    ["breaking pattern-added tasks.x"],
  ),
  field(
    "a pattern of what can only be read comes",
    ["string", { type: "string", pattern: "^[a-z]+$" }],
    ["compatible pattern-added tasks.x"],
    READ_ONLY,
  ),
  field(
    "a pattern of what can only be read is another",
    [
      { type: "string", pattern: "^[a-z]+$" },
      { type: "string", pattern: "^[a-f]+$" },
    ],
    ["compatible pattern-changed tasks.x"],
    READ_ONLY,
  ),
  field(
    "a pattern goes",
    [{ type: "string", pattern: "^[a-z]+$" }, "string"],
    ["compatible pattern-removed tasks.x"],
  ),
  field(
    "a pattern is another",
    [
      { type: "string", pattern: "^[a-z]+$" },
      { type: "string", pattern: "^[a-f]+$" },
    ],
    ["breaking pattern-changed tasks.x"],
  ),
  field("blanks are cut off", ["string", "string trim"], ["breaking trim-changed tasks.x"]),
  field("blanks stay", ["string trim", "string"], ["breaking trim-changed tasks.x"]),
  field("a word of an enum goes", ["enum(a, b, c)", "enum(a, b)"], ["breaking enum-narrowed tasks.x"]),
  field("a word of an enum comes", ["enum(a, b)", "enum(a, b, c)"], ["breaking enum-widened tasks.x"]),
  field(
    "a word of an enum that is never sent comes",
    ["enum(a, b) writeOnly", "enum(a, b, c) writeOnly"],
    ["compatible enum-widened tasks.x"],
  ),
  field(
    "a word of an enum that is only sent goes",
    ["enum(a, b)? readOnly", "enum(a)? readOnly"],
    ["compatible enum-narrowed tasks.x"],
  ),
  field(
    "a word of an enum that is only sent and filtered by goes",
    ["enum(a, b)? readOnly", "enum(a)? readOnly"],
    ["breaking enum-narrowed tasks.x"],
    { filter: ["x"] },
  ),
  field(
    "a word of an enum that is only sent comes",
    ["enum(a, b)? readOnly", "enum(a, b, c)? readOnly"],
    ["breaking enum-widened tasks.x"],
  ),
  field("the words of an enum change places", ["enum(a, b)", "enum(b, a)"]),
  field(
    "a word of a list's items comes",
    ["enum(a, b)[]", "enum(a, b, c)[]"],
    ["breaking enum-widened tasks.x[]"],
  ),
];
