import { describe, expect, it } from "vitest";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import { problemsOf, specWithField } from "./marked.js";

function parseMain(text: string) {
  return parseSpecFiles([{ path: "backend.yaml", text }]);
}

describe("every problem of a spec", () => {
  it.each([
    ["name: x\nresources: {a: 1\nauth: {}\n", "the map in { } above is not closed", "}"],
    ["name: [x\nresources: {}\n", "the list in [ ] above is not closed", "]"],
  ])("says in plain words what is not closed: %j", (text, message, bracket) => {
    const problems = parseMain(text).diagnostics;
    expect(problems.map((problem) => [problem.code, problem.message, problem.help])).toEqual([
      ["BG1006", message, `close it with ${bracket}, or indent what is in it`],
    ]);
  });

  it.each([
    ["- a\n", ["BG1009 - a\n"]],
    ["", ["BG1009 "]],
    ["name: x\n", ["BG1010 n"]],
    ["resources: {}\n", ["BG1010 r"]],
    ["name: 5\nresources: {}\n", ["BG1009 5"]],
    ["spec: 2\nname: x\nresources: {}\n", ["BG1017 2"]],
    ["name: x\nname: y\nresources: {}\n", ["BG1007 name"]],
    ["name: x\nresources: []\n", ["BG1009 []"]],
    ["name: x\nresources: {}\ntarget: fastapy\n", ["BG1015 fastapy"]],
    ["name: x\nresources: {}\ndatabase: {idz: int}\n", ["BG1008 idz"]],
    [
      "name: x\nresources: {}\n__proto__: {a: 1}\nconstructor: 1\n",
      ["BG1008 __proto__", "BG1008 constructor"],
    ],
    ["name: x\nresources: {}\nauth: {accounts: yes}\n", ["BG1009 yes"]],
    ["name: x\nresources: {}\nauth: {algorithms: [none]}\n", ["BG1015 none"]],
    ["name: x\nresources: {a: 5}\n", ["BG1009 5"]],
    ["name: x\nresources: {a: {owner: none}}\n", ["BG1010 {"]],
    ["name: x\nresources: {a: {fields: {}, owner: me, sort: a}}\n", ["BG1015 me", "BG1009 a"]],
    ["name: x\nresources: {a: {fields: {}, filter: [a, 2], unique: [[]]}}\n", ["BG1009 2", "BG1009 []"]],
    [
      "name: x\nresources: {a: {fields: {}, operations: [list, destroy], access: {lst: admin}}}\n",
      ["BG1015 destroy", "BG1008 lst"],
    ],
    ["name: [x\n", ["BG1006 "]],
    ["name: x\n\tresources: {}\n", ["BG1006 \t"]],
    ["? [a]\n: b\nname: x\nresources: {}\n", ["BG1006 [a]"]],
    ["name: !foo x\nresources: {}\n", ["BG1006 !foo"]],
    ["name: x\nresources: {}\n---\nname: y\n", ["BG1013 ---"]],
    ["name: *a\n", ["BG1011 *a"]],
    ["name: &a [*a]\n", ["BG1011 *a"]],
    ["name: x\0\n", ["BG1004 "]],
    [`name: x\n#${"a".repeat(1_000_000)}`, ["BG1002 "]],
    [`name: ${"[".repeat(100)}${"]".repeat(100)}\n`, ["BG1012 ["]],
    ["name: x\nresources: {}\n<<: 5\n", ["BG1009 <<"]],
    ["name: x\nresources: {}\ntarget: @a\n", ["BG1021 @a"]],
  ])("finds what is wrong in %.60j", (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it.each([
    ["5", ["BG1009 5"]],
    ["strng(1..5)", ["BG1003 strng"]],
    ["'strng'", ["BG1003 strng"]],
    ['"string uniqe"', ["BG1025 uniqe"]],
    [String.raw`"\x73tring uniqe"`, ["BG1025 uniqe"]],
    ["'string = ''a'' uniqe'", ["BG1024 ''a'' uniqe"]],
    ["string\n        uniqe", ["BG1025 uniqe"]],
    ["|\n        strng\n", ["BG1003 |\n        strng\n"]],
    ["string = # none", ["BG1022 "]],
    ["string = a: b", ["BG1021 string = a: b"]],
    ["{type: decimal(6,2)}", ["BG1021 decimal(6,2)", "BG1003 decimal(6,2)"]],
    ["{type: strng}", ["BG1003 strng"]],
    ["{type: string(1..5)}", ["BG1003 string(1..5)"]],
    ["{typ: string}", ["BG1010 {", "BG1008 typ"]],
    ["{type: string, minLength: -1}", ["BG1009 -1"]],
    ["{type: string, minLength: 5, maxLength: 1}", ["BG1027 1"]],
    ["{type: string, maxLength: 1.5}", ["BG1009 1.5"]],
    ["{type: int, minLength: 1, pattern: a}", ["BG1018 minLength", "BG1018 pattern"]],
    ["{type: int, minimum: a}", ["BG1009 a"]],
    ["{type: int, minimum: 1.5}", ["BG1009 1.5"]],
    ["{type: decimal, precision: 5}", ["BG1019 decimal"]],
    ["{type: enum}", ["BG1019 enum"]],
    ["{type: enum, enum: []}", ["BG1009 []"]],
    ["{type: array}", ["BG1019 array"]],
    ["{type: array, items: strng}", ["BG1003 strng"]],
    ["{type: array, items: json}", ["BG1023 json"]],
    ["{type: array, items: string?}", ["BG1023 string?"]],
    ["{type: ref}", ["BG1019 ref"]],
    ["{type: many, to: a, onDelete: cascade}", ["BG1018 onDelete"]],
    ["{type: ref, to: a, onDelete: drop}", ["BG1015 drop"]],
    ["{type: ref, to: a, default: x}", ["BG1018 default"]],
    ["{type: string, default: }", ["BG1022 default"]],
    ["{type: int, default: five}", ["BG1024 five"]],
    ["{type: boolean, default: yes}", ["BG1024 yes"]],
    ["{type: string, default: null}", ["BG1024 null"]],
    ["{type: array, items: int, default: [a]}", ["BG1024 [a]"]],
  ])("finds what is wrong in the field %j", (field, problems) => {
    expect(problemsOf(specWithField(field))).toEqual(problems);
  });

  it.each([
    ["{price: decimal(6,2)}", "decimal(6,2)"],
    ["{price: decimal(6, 2), a: int}", "decimal(6, 2)"],
    ["{a: int, p: enum(a, b, c) = a}", "enum(a, b, c) = a"],
    ["{tags: string[], a: int}", "string[]"],
    ["{\n  tags: string[]?\n}", "string[]?"],
  ])("asks for quotes in %s", (fields, value) => {
    const { diagnostics } = parseMain(`name: x\nresources: {a: {fields: ${fields}}}\n`);
    expect(diagnostics.map(({ code, help }) => [code, help])).toEqual([
      ["BG1021", `write ${JSON.stringify(value)}`],
    ]);
  });
});
