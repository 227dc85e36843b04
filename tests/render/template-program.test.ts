import { describe, expect, it } from "vitest";
import { createTemplateEngine } from "../../src/render/template-engine.js";

function print(template: string, view: object): string {
  return createTemplateEngine(() => template)("some.hbs")(view);
}

describe("a list in a template", () => {
  const view = { list: [{ name: "a" }, { name: "b" }], owner: "ana", names: ["x", "y"] };

  it("prints each of its items, and knows which it is", () => {
    expect(print("{{#each list}}{{this.name}}{{#unless @last}},{{/unless}}{{/each}}", view)).toBe("a,b");
    expect(print("{{#each list}}{{#if @first}}first {{/if}}{{name}} {{/each}}", view)).toBe("first a b ");
    expect(print("{{#each names}}{{@index}}{{this}}{{/each}}", view)).toBe("0x1y");
  });

  it("shows what is around it, through a condition and out of two lists", () => {
    expect(print("{{#each list}}{{#if this.name}}{{../owner}}{{/if}}{{/each}}", view)).toBe("anaana");
    const nested = "{{#each list}}{{#each ../names}}{{this}}{{../name}}{{../../owner}} {{/each}}{{/each}}";
    expect(print(nested, view)).toBe("xaana yaana xbana ybana ");
  });

  it("gives way to what is said for none", () => {
    expect(print("{{#each list}}x{{else}}none{{/each}}", { list: [] })).toBe("none");
    expect(print("{{#each list}}x{{else}}none{{/each}}", { list: null })).toBe("none");
  });

  it("is a list, and its surroundings are there", () => {
    expect(() => print("{{#each list}}x{{/each}}", { list: { a: 1 } })).toThrow(
      "some.hbs: #each is for lists",
    );
    expect(() => print("{{../name}}", {})).toThrow("leads out of the template");
  });
});

describe("a condition in a template", () => {
  const chain = "{{#if a}}a{{else if b}}b{{else}}c{{/if}}";

  it.each([
    [{ a: true, b: true }, "a"],
    [{ a: [1], b: false }, "a"],
    [{ a: [], b: "b" }, "b"],
    [{ a: "", b: 0 }, "c"],
    [{ a: null }, "c"],
    [{}, "c"],
  ])("holds of what is there and is not empty: %j", (view, text) => {
    expect(print(chain, view)).toBe(text);
    expect(print("{{#unless a}}no{{else}}yes{{/unless}}", view)).toBe(text === "a" ? "yes" : "no");
  });

  it("takes the lines of its own with it", () => {
    expect(print("a\n{{#if b}}\n  b\n{{/if}}\nc {{~b}}\n", { b: 1 })).toBe("a\n  b\nc1\n");
  });

  it("is about what may be absent, not about what is nowhere", () => {
    expect(print("{{#if a.b}}x{{/if}}", { a: {} })).toBe("");
    expect(() => print("{{#if a.b}}x{{/if}}", { a: null })).toThrow('"a.b" is in nothing');
    expect(() => print("{{#if a.b.c}}x{{/if}}", { a: {} })).toThrow('"a.b.c" is not in the view');
  });
});

describe("a template may not", () => {
  it.each([
    ["{{> other}}", "PartialStatement"],
    ["{{#with a}}{{/with}}", "#with"],
    ["{{#if}}{{/if}}", "of what"],
    ["{{shout text}}", "no helper is called shout"],
    ["{{str (str text)}}", "SubExpression"],
  ])("do more than print what its view has: %s", (template, message) => {
    expect(() => print(template, { text: "a", a: {} })).toThrow(message);
  });

  it("hide that it cannot be read", () => {
    expect(() => print("{{#if a}}", {})).toThrow("some.hbs: Parse error");
  });
});
