import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommandLineField } from "../../src/spec/command-line-field.js";
import { runs } from "../support/runs.js";

describe("parseCommandLineField", () => {
  it.each([
    ["title:string:1..200", "title", "string(1..200)"],
    ["title:string:200", "title", "string(..200)"],
    ["done:boolean=false", "done", "boolean = false"],
    ["due_date:date:optional", "due_date", "date?"],
    ["estimate:decimal:6.2:optional", "estimate", "decimal(6,2)?"],
    ["estimate:decimal:6,2", "estimate", "decimal(6,2)"],
    ["ratio:float:0.5..1.5", "ratio", "float(0.5..1.5)"],
    ["tags:string:array", "tags", "string[]"],
    ["tags:string:1..20:array:optional", "tags", "string(1..20)[]?"],
    ["priority:enum:low+medium+high=medium", "priority", "enum(low, medium, high) = medium"],
    ["priority:enum:low,medium", "priority", "enum(low, medium)"],
    ["lang:enum:c++,java", "lang", "enum(c++, java)"],
    ["state:enum:optional+array", "state", "enum(optional, array)"],
    ["project:ref:projects:optional", "project", "ref(projects)?"],
    ["labels:many:labels", "labels", "many(labels)"],
    [
      "code:slug:unique:index:immutable:readOnly:writeOnly",
      "code",
      "slug unique index immutable readOnly writeOnly",
    ],
    ["name:string:trim", "name", "string trim"],
    ["at:time=12:30:00", "at", "time = 12:30:00"],
    ["q:string=a=b", "q", "string = a=b"],
    ["title: string(1..200)", "title", "string(1..200)"],
    ["title:string(1..200)?", "title", "string(1..200)?"],
    ["tags:string[]", "tags", "string[]"],
    ["notes:text?", "notes", "text?"],
    ["notes: text unique = x: y", "notes", "text unique = x: y"],
    ["done: boolean = false", "done", "boolean = false"],
    [" title : string ", "title", "string"],
  ])("reads %s", (text, name, shorthand) => {
    expect(parseCommandLineField(text)).toMatchObject({ name, shorthand });
  });

  it.each([
    ["title", "BG1030", "title"],
    ["title=x", "BG1030", "title=x"],
    [":string", "BG1030", ":string"],
    ["title:", "BG1030", ":"],
    ["title:string::unique", "BG1030", ":"],
    ["title:strng:1..200", "BG1003", "strng"],
    ["title:strng(5)", "BG1003", "strng"],
    ["due:date:optinal", "BG1025", "optinal"],
    ["n:int:optinal", "BG1025", "optinal"],
    ["n:int:1..5:6..7", "BG1025", "6..7"],
    ["n:int:5..1", "BG1027", "5..1"],
    ["n:int=x", "BG1024", "x"],
    ["n:int=", "BG1022", ""],
    ["p:enum", "BG1019", "enum"],
    ["n:int:unique:unique", "BG1026", "unique"],
  ])("refuses %s with %s at its place", (text, code, place) => {
    const outcome = parseCommandLineField(text);
    if (!("code" in outcome) || outcome.span === null) throw new Error("it was read");
    expect([outcome.code, text.slice(outcome.span.start, outcome.span.end)]).toEqual([code, place]);
  });

  it("suggests the word that was meant", () => {
    expect(parseCommandLineField("due:date:optinal")).toMatchObject({ help: 'did you mean "optional"?' });
  });

  it("never throws, and what it reads it reads again from its shorthand", () => {
    const pieces = fc.constantFrom(
      ":",
      "=",
      "string",
      "enum",
      "a+b",
      "1..5",
      "(",
      ")",
      "?",
      "[]",
      "array",
      "optional",
      " ",
      ",",
      '"',
      "decimal",
      "6.2",
      "x",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => `f:${parts.join("")}`),
      fc.array(pieces).map((parts) => `f:${parts.join(":")}`),
    );
    fc.assert(
      fc.property(text, (argument) => {
        const outcome = parseCommandLineField(argument);
        if ("code" in outcome) return;
        expect(parseCommandLineField(`f: ${outcome.shorthand}`)).toMatchObject({ spec: outcome.spec });
      }),
      runs(500),
    );
  });
});
