import fc from "fast-check";
import { expect, it } from "vitest";
import { pythonDocstring } from "../../src/render/python-docstring.js";
import { pythonLiteral, type Literal } from "../../src/render/python-literal.js";
import { text } from "../blueprint/text-arbitrary.js";
import { findPython } from "../support/find-python.mjs";
import { HOSTILE_TEXTS } from "../support/hostile-texts.js";
import { describeWith } from "../support/requirements.js";
import { runOrThrow } from "../support/run-command.mjs";
import { formatted } from "./ruff.js";

const random = fc.sample(text({ maxLength: 60 }), { numRuns: 300, seed: 1 });
const texts = [...HOSTILE_TEXTS, ...random, "", "\u0000", "\ud7ff\ue000\u{10ffff}"];
const numbers = [0, -1, 9999, 10_000, -1_234_567, 2 ** 31, 2 ** 53, 1e21, -1e300, 1e-7, 0.1, 1234567.5];

/** Reads lines of JSON, each a list of Python expressions, and prints what they are. */
const EVALUATE = `
import ast, json, sys
print(json.dumps([ast.literal_eval(source) for source in json.loads(sys.argv[1])]))
`;

async function evaluated(sources: readonly string[]): Promise<readonly unknown[]> {
  const { executable } = await findPython();
  const values: unknown[] = JSON.parse(
    await runOrThrow(executable, ["-c", EVALUATE, JSON.stringify(sources)]),
  );
  return values;
}

describeWith(["Python"], "to Python", () => {
  it("every literal is the value that it was made of", async () => {
    const values: Literal[] = [
      ...texts,
      ...numbers,
      null,
      true,
      false,
      [],
      {},
      { "": [1, { 'a"b': null }] },
      { __proto__x: texts },
    ];
    expect(await evaluated(values.map((value) => pythonLiteral(value).text))).toEqual(values);
  });

  it("every docstring is one string with the words of its text", async () => {
    const docstrings = texts.map((words) => pythonDocstring(words, 4).text);
    const read = await evaluated(docstrings);
    expect(read.map((value) => wordsOf(String(value)))).toEqual(texts.map(wordsOf));
  });
});

it("a literal shows nothing that an editor would hide, and no line end", () => {
  for (const value of texts) expect(pythonLiteral(value).text).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
});

it("a docstring stays within its line unless a single word is longer", () => {
  for (const value of texts) {
    const lines = pythonDocstring(value, 4).text.split("\n");
    const wide = lines.filter((line) => [...line].length > 100 && /\S\s+\S/.test(line.trim()));
    expect(wide, value).toEqual([]);
  }
});

it("a docstring is what the formatter would print", () => {
  for (const value of texts) {
    const file = `class Thing:\n    ${pythonDocstring(value, 4).text}\n\n    a: int\n`;
    expect(formatted(file), value).toBe(file);
  }
});

function wordsOf(value: string): string {
  return value.split(/\s+/u).filter(Boolean).join(" ");
}
