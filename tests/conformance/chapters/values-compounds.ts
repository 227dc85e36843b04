import type { Accepted, Refused } from "../harness/value-cases.js";

const DEEP = `${"[".repeat(63)}${"]".repeat(63)}`;
const DEEP_OBJECT = `${'{"a":'.repeat(63)}1${"}".repeat(63)}`;
const ODD_KEYS = { "": 1, __proto__x: 2, "a.b": 3, $ref: 4, "😀": 5, constructor: { prototype: 6 } };

export const ACCEPTED: Accepted = [
  ["a_json", DEEP, JSON.parse(DEEP)],
  ["a_json", DEEP_OBJECT, JSON.parse(DEEP_OBJECT)],
  ["a_json", '{"b": [1.5, "x", null], "a": false}', { a: false, b: [1.5, "x", null] }],
  ["a_json", JSON.stringify(ODD_KEYS), ODD_KEYS],
  ["a_json", "0", 0],
  ["a_json", "false", false],
  ["a_json", '""', ""],
  ["a_json", "[]", []],
  ["a_json", "{}", {}],
  ["a_json", '"null"', "null"],
  ["a_json", "[null]", [null]],
  ["a_json", "1e308", 1e308],
  ["a_json", "9007199254740991", 9_007_199_254_740_991],
  ["a_json", "1.5e-7", 1.5e-7],
  ["a_json", `[${"1,".repeat(20_000)}1]`, Array.from({ length: 20_001 }, () => 1)],
  ["some_strings", "[]", []],
  ["some_strings", '["b", "a", "b", " "]', ["b", "a", "b", " "]],
  [
    "some_strings",
    JSON.stringify(["é", "😀", "a,b", '"', "\\", "{}", "NULL"]),
    ["é", "😀", "a,b", '"', "\\", "{}", "NULL"],
  ],
  [
    "some_strings",
    JSON.stringify(Array.from({ length: 100 }, () => "x")),
    Array.from({ length: 100 }, () => "x"),
  ],
  ["some_ints", "[1, 2.0, -3]", [1, 2, -3]],
  ["some_decimals", '["1", "-0.5"]', ["1.00", "-0.50"]],
  ["some_datetimes", '["2026-03-01T00:30:00+02:00"]', ["2026-02-28T22:30:00.000Z"]],
];

export const REFUSED: Refused = [
  ["a_json", String.raw`{"a\u0000": 1}`, "format"],
  ["a_json", String.raw`["\udc00"]`, "format"],
  ["a_json", String.raw`{"\ud800": 1}`, "format"],
  ["a_json", String.raw`[[["x\u0000"]]]`, "format"],
  ["a_json", "[1e999]", "format"],
  ["a_json", "-1e999", "format"],
  ["a_json", "9".repeat(5_000), "format"],
  ["some_strings", '"one"', "type"],
  ["some_strings", '{"0": "one"}', "type"],
  ["some_strings", JSON.stringify("x".repeat(101)), "type"],
  ["some_strings", '{"length": 101}', "type"],
  ["some_strings", "5", "type"],
  ["some_strings", '["a", 5]', "[1] type"],
  ["some_strings", '["a", null]', "[1] type"],
  ["some_strings", '[["a"]]', "[0] type"],
  ["some_strings", '["a", ""]', "[1] too_short"],
  ["some_strings", String.raw`["a", "b", "\u0000"]`, "[2] format"],
  ["some_strings", JSON.stringify(Array.from({ length: 101 }, () => "x")), "too_long"],
  ["some_ints", "[1, 2147483648]", "[1] too_big"],
  ["some_ints", '["1"]', "[0] type"],
  ["some_decimals", '["1.005"]', "[0] format"],
  ["some_decimals", "[1.5]", "[0] type"],
  ["some_datetimes", '["2026-03-01"]', "[0] format"],
];
