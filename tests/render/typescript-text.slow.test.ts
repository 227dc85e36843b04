import { transpileModule } from "typescript";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sized } from "../support/runs.js";
import { jsdoc } from "../../src/render/jsdoc.js";
import type { Literal } from "../../src/render/python-literal.js";
import { tsKey, tsLiteral, tsNumber, tsProperty, tsString } from "../../src/render/ts-literal.js";
import { text } from "../blueprint/text-arbitrary.js";
import { HOSTILE_TEXTS } from "../support/hostile-texts.js";
import { prettified } from "./prettier.js";

const random = fc.sample(text({ maxLength: 60 }), { numRuns: sized(300), seed: 1 });
const texts = [...HOSTILE_TEXTS, ...random, "", "\u0000", "\ud7ff\ue000\u{10ffff}", "${x}`", "__proto__"];
const numbers = [0, -1, 9999, 10_000, -1_234_567, 2 ** 31, 2 ** 53, 1e21, -1e300, 1e-7, 0.1, 1234567.5];

/** What TypeScript makes of an expression, and JavaScript of that, as JSON. */
function evaluated(expression: string): unknown {
  const { outputText, diagnostics } = transpileModule(`(${expression});`, { reportDiagnostics: true });
  expect(diagnostics).toEqual([]);
  const json: unknown = runInNewContext(`JSON.stringify(eval(${JSON.stringify(outputText)}))`);
  return JSON.parse(String(json));
}

describe("to TypeScript", () => {
  it("every literal is the value that it was made of", () => {
    const record: Literal = Object.fromEntries(texts.map((key) => [key, [key]]));
    const values: Literal[] = [
      ...texts,
      ...numbers,
      null,
      true,
      false,
      [],
      {},
      { "": [1, { 'a"b': null }] },
      record,
    ];
    for (const value of values) expect(evaluated(tsLiteral(value).text)).toEqual(value);
  });

  it("every number is printed as itself, with underscores or without", () => {
    for (const value of numbers) expect(evaluated(tsNumber(value).text)).toBe(value);
  });

  it("every text can be a key and a property", () => {
    for (const key of texts) {
      expect(evaluated(`Object.keys({ ${tsKey(key).text}: 1 })`)).toEqual([key]);
      expect(evaluated(`({ ${tsKey(key).text}: 1 })${tsProperty(key).text}`)).toBe(1);
    }
  });

  it("a literal shows nothing that an editor would hide, and no line end", () => {
    for (const value of texts) expect(tsString(value).text).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
  });

  it("a string is what the formatter would print", async () => {
    const file = texts.map((value) => `f(\n  ${tsString(value).text}, // its own line\n);\n`).join("");
    expect(await prettified(file)).toBe(file);
  });

  it("every comment ends where it should, with all words of its text", () => {
    for (const words of texts) {
      const comment = jsdoc(words, 2).text;
      expect(evaluated(`1 ${comment} + 1`)).toBe(2);
      expect(comment.slice(0, -2)).not.toContain("*/");
      const shown = comment.replace(/^\/\*\*|\*\/$/g, "").replace(/^ *\* /gm, " ");
      expect(wordsOf(shown.replaceAll("*\\/", "*/"))).toBe(wordsOf(words));
    }
  });

  it("a comment stays within its line unless a single word is longer", () => {
    for (const value of texts) {
      const lines = jsdoc(value, 2).text.split("\n");
      expect(lines.filter((line) => line.length > 100 && /\S\s+\S/.test(line.replace(/^ *\* /, "")))).toEqual(
        [],
      );
    }
  });
});

/** As a comment may show them: without what hides. */
function wordsOf(value: string): string {
  return value
    .replace(/\s+/gu, " ")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .split(" ")
    .filter(Boolean)
    .join(" ");
}
