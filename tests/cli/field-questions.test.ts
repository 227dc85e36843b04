import { describe, expect, it } from "vitest";
import { fieldText, nextQuestion, type FieldAnswers } from "../../src/cli/field-questions.js";
import { shellCommand } from "../../src/cli/shell-command.js";
import { TYPE_WORDS } from "../../src/spec/field-types.js";

/** The keys that are asked for when every answer is the one of `given`, else empty. */
function asked(given: FieldAnswers): readonly string[] {
  const keys: string[] = [];
  let answers: FieldAnswers = {};
  for (let question = nextQuestion(answers); question !== null; question = nextQuestion(answers)) {
    keys.push(question.key);
    answers = { ...answers, [question.key]: given[question.key] ?? "" };
  }
  return keys;
}

describe("what is asked of a field", () => {
  it.each([
    ["string", ["name", "type", "brackets", "optional", "words", "default"]],
    ["boolean", ["name", "type", "optional", "words", "default"]],
    ["password", ["name", "type", "brackets", "optional", "words"]],
    ["ref", ["name", "type", "brackets", "optional", "words"]],
    ["many", ["name", "type", "brackets"]],
  ])("of type %s: %j", (type, keys) => {
    expect(asked({ name: "a", type })).toEqual(keys);
  });

  it("is nothing more when the name is a whole field", () => {
    expect(asked({ name: "title:string:1..200" })).toEqual(["name"]);
  });

  it("offers every type but the array, which is a word behind the others", () => {
    const offered = nextQuestion({ name: "a" })?.choices?.map(({ value }) => value);
    expect(offered).toEqual(TYPE_WORDS.filter((word) => word !== "array"));
  });

  it("shows the field as it grows", () => {
    const answers = { name: "size", type: "int", brackets: "1..5", optional: "yes" };
    expect(nextQuestion(answers)?.message).toMatch(/^size:int:1\.\.5:optional · /);
  });
});

describe("the text of a field", () => {
  it.each<[FieldAnswers, string]>([
    [{ name: "title" }, "title"],
    [{ name: "title", type: "string", brackets: "", optional: "no", words: "", default: "" }, "title:string"],
    [
      { name: "p", type: "enum", brackets: "low+high", optional: "no", default: "low" },
      "p:enum:low+high=low",
    ],
    [{ name: "t", type: "slug", words: "unique,  array", optional: "yes" }, "t:slug:unique:array:optional"],
    [{ name: "a:int=5" }, "a:int=5"],
  ])("of %j is %s", (answers, text) => {
    expect(fieldText(answers)).toBe(text);
  });
});

it("a command stands in quotes where a shell would read more than a word", () => {
  expect(shellCommand(["resource", "tasks", "a:string:1..5=x", 'b:string="it\'s"', "c:int[]", "$(d)"])).toBe(
    String.raw`resource tasks a:string:1..5=x 'b:string="it'\''s"' 'c:int[]' '$(d)'`,
  );
});
