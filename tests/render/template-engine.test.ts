import { describe, expect, it } from "vitest";
import { code } from "../../src/render/code.js";
import { createTemplateEngine } from "../../src/render/template-engine.js";

function print(template: string, view: object): string {
  return createTemplateEngine(() => template)("some.hbs")(view);
}

describe("a template", () => {
  it("prints names, numbers, paths and code as they are", () => {
    const view = { name: "task_id", size: 20, path: "/api/v1.2", call: code`f(${1})` };
    expect(print("{{name}} {{size}} {{path}} {{call}}", view)).toBe("task_id 20 /api/v1.2 f(1)");
  });

  it.each(["a b", "", '"', "a\nb", "x;y", "$(x)", "{{x}}", "-x", ".x", "é"])(
    "refuses to print a text of the user's bare: %j",
    (value) => {
      expect(() => print("{{value}}", { value })).toThrow("some.hbs: not a name");
    },
  );

  it.each([{}, [], true, null])("refuses to print what is no text: %s", (value) => {
    expect(() => print("{{value}}", { value: { inner: value }.inner })).toThrow("some.hbs");
  });

  it("refuses a name that the view lacks, inside a list too", () => {
    expect(() => print("{{value}}", {})).toThrow("value");
    expect(() => print("{{#each list}}{{this.value}}{{/each}}", { list: [{}] })).toThrow("value");
  });

  it("does not print what an object inherits", () => {
    expect(() => print("{{constructor}}", {})).toThrow();
    expect(() => print("{{view.__proto__}}", { view: {} })).toThrow();
  });

  it("prints texts as literals of Python and Markdown", () => {
    const view = { text: '"""\\' };
    expect(print("{{str text}} {{doc text 0}}", view)).toBe(`'"""\\\\' """\\"\\"\\"\\\\"""`);
    expect(print("{{md text}} {{mdcode text}}", { text: "a`<b>\n| *c*" })).toBe(
      "a\\`\\<b\\> \\| \\*c\\* `` a`<b> | *c* ``",
    );
  });

  it("prints a literal for any value of JSON", () => {
    expect(print("{{literal value}}", { value: [null, true, 10000, { "a'": "b" }] })).toBe(
      `[None, True, 10_000, {"a'": "b"}]`,
    );
  });
});

describe("code", () => {
  it("takes no text that is not a name", () => {
    expect(() => code`x = ${"1; import os"}`).toThrow("printed bare");
  });

  it("carries the imports of its parts", () => {
    const part = code`${code`Any`}`;
    expect(part.imports).toEqual([]);
  });
});
