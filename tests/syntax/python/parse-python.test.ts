import { describe, expect, it } from "vitest";
import { parsableText } from "../../../src/syntax/python/parsable-text.js";
import { parsePython, pythonErrors } from "../../../src/syntax/python/parse-python.js";

const errors = (text: string): readonly number[] => pythonErrors(parsePython(text));

describe("parsing Python", () => {
  it.each([
    ["a byte order mark", "\uFEFFimport os\n"],
    ["a continued line that ends as on Windows", "x = 1 + \\\r\n    2\r\n"],
    ["a form feed alone in its line", "def f():\n    x = 1\n\f\n    return x\n"],
    ["a form feed before a definition", "\fdef f():\n    pass\n"],
    ["a bare yield", "def f():\n    yield\n    x = yield  # more\n    g((yield))\n"],
    ["a number that ends with its point", "x = 1. + 20.*3.\n"],
    [
      "patterns without arguments",
      "match x:\n    case A.B():\n        pass\n    case [] | {} | ():\n        pass\n",
    ],
    ["a target that is an attribute", "with a() as self.b, c() as (d, e):\n    pass\n"],
    [
      "bracketed context managers",
      'async with (\n    a(\'(\') as b,  # )\n    c("""\n)""") as d,\n):\n    pass\nx = 1\n',
    ],
    ["hundreds of bodies of one line", "class A: ...\n\n@a\ndef f():\n    pass\n".repeat(700)],
  ])("knows %s", (_what, text) => {
    expect(errors(text)).toEqual([]);
  });

  it.each([
    ["a bracket that is not closed", "f(\nx = 1\n"],
    ["a string that is not closed", "x = 'abc\ny = 1\n"],
    ["a string of one quote", "x = '\n"],
    ["a long string that is not closed", 'x = """abc\n'],
    ["the marks of a merge", "<<<<<<< HEAD\nx = 1\n"],
    ["a line that is indented for no reason", "x = 1\n    y = 2\n"],
  ])("finds what is wrong with %s", (_what, text) => {
    expect(errors(text).length).toBeGreaterThan(0);
  });

  it("leaves every character at its place", () => {
    const text = "\uFEFFx = 1.\\\r\n\r\n\f\ncase A():\nyield\nwith a as b.c, d as (e, f):\n";
    expect(parsableText(text)).toHaveLength(text.length);
  });
});
