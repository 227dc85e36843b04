import { expect, it } from "vitest";
import { parsePython, textOf } from "../../../src/syntax/python/parse-python.js";
import { callsIn } from "../../../src/syntax/python/read-calls.js";

it.each([
  ["f(a, b=1)", ["a"], ["b"]],
  ["f(a := 1, b=2)", ["1"], ["b"]],
  ["f(b=(a := 1))", [], ["b"]],
  ["f(*a, **b)", [], []],
])("the arguments of %s", (text, positional, keywords) => {
  const file = parsePython(text);
  const [call] = callsIn(file, file.tree.topNode);
  expect(call?.positional.map((node) => textOf(file, node))).toEqual(positional);
  expect([...(call?.keywords.keys() ?? [])]).toEqual(keywords);
});
