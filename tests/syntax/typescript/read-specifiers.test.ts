import { expect, test } from "vitest";
import { codeOf } from "../../../src/syntax/typescript/read-code.js";
import { specifiersOf } from "../../../src/syntax/typescript/read-specifiers.js";

test("every way to name a module is read, and what only looks like one is not", () => {
  const text = `
    import a, { b } from "./a.js";
    import "./b.js";
    export * from './c';
    import d = require("d");
    const e = require('./e'), f = await import("./f.js");
    // import g from "./g";
    const h = 'import h from "./h"';
    Array.from("i");
    x.require("j");
    import type { K } from "k"`;
  const values = specifiersOf(text, codeOf(text)).map(({ value }) => value);
  expect(values).toEqual(["./a.js", "./b.js", "./c", "d", "./e", "./f.js", "k"]);
});
