import { expect, test } from "vitest";
import { codeOf } from "../../../src/syntax/typescript/read-code.js";

test.each([
  ["a // b\nc", "a     \nc"],
  ["a /* b\nc */ d", "a     \n     d"],
  [`f("it's // none")`, `f("            ")`],
  ["f('\\'x')", "f('   ')"],
  ["`a ${b + `c${d}`} e`; g", "     b +     d      ; g"],
  ["`a${{ b: 1 }.b}c` + d", "    { b: 1 }.b    + d"],
  ["x = /[/\"']/g; y", "x =         ; y"],
  ["return /'/.test(s)", "return    .test(s)"],
  ["a / b / c", "a / b / c"],
  ["(a) / b; 'c'", "(a) / b; ' '"],
  ["``", "  "],
  ['"never closed\nx', '"           d\nx'],
])("%j: strings and comments are blank, and everything else stays where it is", (text, code) => {
  expect(codeOf(text)).toHaveLength(text.length);
  expect(codeOf(text)).toBe(code);
});
