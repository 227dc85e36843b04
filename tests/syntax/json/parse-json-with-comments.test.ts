import { expect, test } from "vitest";
import { parseJsonWithComments } from "../../../src/syntax/json/parse-json-with-comments.js";

test.each([
  ['\uFEFF{ "a": 1, // one\n "b": [1, 2,], /* two */ }', { a: 1, b: [1, 2] }],
  ['{ "//": "http://x/*y*/,]" }', { "//": "http://x/*y*/,]" }],
  ['{ "a": ', undefined],
])("%j", (text, value) => {
  expect(parseJsonWithComments(text)).toEqual(value);
});
