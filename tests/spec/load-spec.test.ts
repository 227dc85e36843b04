import { describe, expect, it } from "vitest";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import { fieldOf, found } from "./marked.js";

const FULL = `spec: 1
name: task-manager
target: fastapi
database: {provider: neon, ids: uuid}
auth:
  strategy: jwt
  algorithms: [HS256]
api: {prefix: /api/v1, casing: snake, envelope: true, rateLimit: 100/minute}
resources:
  projects:
    owner: user
    fields:
      name: string(1..120)
  tasks:
    description: A thing to do
    fields:
      title: string(1..200)
      notes: text?
    unique: [title, [done, due_date]]
    filter: [done, priority]
    access: {list: [owner, admin], delete: admin}
`;

function parseMain(text: string) {
  return parseSpecFiles([{ path: "backend.yaml", text }]);
}

describe("parseSpecFiles", () => {
  it("reads a whole spec", () => {
    const { value, diagnostics } = parseMain(FULL);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ name: "task-manager", target: "fastapi", api: { prefix: "/api/v1" } });
    const tasks = value?.resources.get("tasks");
    expect([...(tasks?.fields.keys() ?? [])]).toEqual(["title", "notes"]);
    expect(tasks?.unique).toEqual(["title", ["done", "due_date"]]);
    expect([...(tasks?.access ?? [])]).toEqual([
      ["list", ["owner", "admin"]],
      ["delete", ["admin"]],
    ]);
  });

  it("reads the same from JSON", () => {
    const text = JSON.stringify(
      { name: "x", resources: { tasks: { fields: { title: "string(1..200)" } } } },
      null,
      "\t",
    );
    const { value, diagnostics } = parseSpecFiles([{ path: "backend.json", text }]);
    expect(diagnostics).toEqual([]);
    expect(value?.resources.get("tasks")?.fields.get("title")).toEqual({
      type: "string",
      minLength: 1,
      maxLength: 200,
    });
  });

  it.each(["\r\n", "\n"])("does not mind a byte order mark and the line end %j", (eol) => {
    const { value, diagnostics } = parseMain(`\uFEFF${FULL.replaceAll("\n", eol)}`);
    expect(diagnostics).toEqual([]);
    expect(value?.resources.get("tasks")?.description).toBe("A thing to do");
    expect(value?.locate(["name"], "key")).toMatchObject({ line: 2, column: 1 });
    expect(value?.locate(["spec"], "key")).toMatchObject({ line: 1, column: 1 });
  });

  it("puts files of resources/ beside the main file's resources", () => {
    const { value, diagnostics } = parseSpecFiles([
      { path: "backend.yaml", text: "name: x\n" },
      { path: "resources/tasks.yaml", text: "fields:\n  title: string\n" },
      { path: "resources\\labels.json", text: '{"fields": {"name": "slug"}}' },
    ]);
    expect(diagnostics).toEqual([]);
    expect([...(value?.resources.keys() ?? [])]).toEqual(["tasks", "labels"]);
    expect(value?.locate(["resources", "tasks", "fields", "title"])).toMatchObject({
      file: "resources/tasks.yaml",
      line: 2,
    });
    expect(value?.textOf("resources/tasks.yaml")).toContain("title");
  });

  it("takes empty maps of resources and fields for maps", () => {
    expect(parseMain("name: x\nresources:\n").value?.resources.size).toBe(0);
    expect(parseMain("name: x\nresources:\n  a:\n    fields:\n").value?.resources.get("a")?.fields.size).toBe(
      0,
    );
  });

  it("follows anchors and merge keys", () => {
    const { value, diagnostics } = parseMain(`name: x
resources:
  a: &a
    fields: &f
      one: int
      two: &two {type: string, maxLength: 5}
  b:
    <<: *a
    fields:
      <<: [*f, {three: date}]
      one: text
      four: *two
`);
    expect(diagnostics).toEqual([]);
    const fields = value?.resources.get("b")?.fields;
    expect([...(fields ?? [])].map(([name, { type }]) => `${name}:${type}`).sort()).toEqual([
      "four:string",
      "one:text",
      "three:date",
      "two:string",
    ]);
  });

  it("takes __proto__ and constructor for ordinary names", () => {
    const { value, diagnostics } = parseMain(
      "name: x\nresources:\n  constructor:\n    fields: {__proto__: int, toString: text}\n",
    );
    expect(diagnostics).toEqual([]);
    expect([...(value?.resources.get("constructor")?.fields.keys() ?? [])]).toEqual([
      "__proto__",
      "toString",
    ]);
    expect(Object.prototype).not.toHaveProperty("type");
  });
});

describe("the long form", () => {
  it("keeps exact numbers and an enum's words as they were written", () => {
    expect(fieldOf("{type: decimal, default: 1.10, minimum: 0.10}")).toEqual({
      type: "decimal",
      precision: 12,
      scale: 2,
      default: "1.10",
      minimum: "0.10",
    });
    expect(fieldOf("{type: bigint, default: 9007199254740993}")).toEqual({
      type: "bigint",
      default: "9007199254740993",
    });
    expect(fieldOf('{type: enum, enum: [yes, no, 1, 1.0, 3d, null, "", true], default: no}')).toEqual({
      type: "enum",
      enum: ["yes", "no", "1", "1.0", "3d", "null", "", "true"],
      default: "no",
    });
    expect(fieldOf("{type: date, default: 2024-01-01}")).toEqual({ type: "date", default: "2024-01-01" });
    expect(fieldOf("{type: string, default: 0123}")).toEqual({ type: "string", default: "0123" });
  });

  it.each([
    [
      "{type: array, items: string, minItems: 1, default: [a]}",
      { type: "array", items: { type: "string" }, minItems: 1, default: ["a"] },
    ],
    ["{type: array, items: {type: int, minimum: 1}}", { type: "array", items: { type: "int", minimum: 1 } }],
    ["{type: ref, to: a, onDelete: cascade, optional: true, default: null}", null],
    ["{type: string, optional: true, default: null}", { type: "string", optional: true }],
    [
      "{type: json, default: {a: [1, null]}, example: [1]}",
      { type: "json", default: { a: [1, null] }, example: [1] },
    ],
    [
      "{type: string, pattern: ^a+$, trim: true, description: d, renamedFrom: old}",
      { type: "string", pattern: "^a+$", trim: true, description: "d", renamedFrom: "old" },
    ],
  ])("reads %s", (text, field) => {
    expect(fieldOf(text)).toEqual(field);
  });
});

describe("diagnostics", () => {
  it("asks for quotes around a number where text is needed", () => {
    expect(parseMain("name: 5\nresources: {}\n").diagnostics[0]?.help).toBe('for the text write "5"');
  });

  it("reports the problems of all files at once, in their order", () => {
    const files = [
      { path: "backend.yaml", text: "name: x\nresources:\n  a: {fields: {b: strng}}\ntarget: x\n" },
      { path: "resources/b.yaml", text: "fields: [\n" },
      { path: "resources/c.yaml", text: "feilds: {}\n" },
    ];
    const { diagnostics } = parseSpecFiles(files);
    expect(diagnostics.map(({ code, span }) => `${code} ${span?.file ?? ""}`)).toEqual([
      "BG1003 backend.yaml",
      "BG1015 backend.yaml",
      "BG1006 resources/b.yaml",
      "BG1008 resources/c.yaml",
      "BG1010 resources/c.yaml",
    ]);
  });

  it("refuses a resource that two files declare", () => {
    const text = "name: x\nresources:\n  a: {fields: {}}\n";
    const { value, diagnostics } = parseSpecFiles([
      { path: "backend.yaml", text },
      { path: "resources/a.yaml", text: "fields: {}\n" },
    ]);
    expect(value).toBeNull();
    expect(found(diagnostics, text)).toEqual(["BG1014 a"]);
  });

  it.each([
    [["resources/a.yaml"], "BG1016"],
    [["backend.yaml", "backend.json"], "BG1016"],
  ])("refuses %j without exactly one main file", (paths, code) => {
    const { diagnostics } = parseSpecFiles(paths.map((path) => ({ path, text: "fields: {}\n" })));
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});
