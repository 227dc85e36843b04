import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { renameInSpec, type SpecRename } from "../../src/patch/spec-file-rename.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import { runs } from "../support/runs.js";

const resource = (former: string | null = "tasks", at: readonly string[] | null = ["resources", "tasks"]) =>
  ({
    resource: at,
    field: null,
    to: "todos",
    former,
    isMeant: (word) => word === "tasks",
  }) satisfies SpecRename;
const field = (former: string | null = "title", at: readonly string[] = ["resources", "tasks"]) =>
  ({
    resource: at,
    field: "title",
    to: "name",
    former,
    isMeant: (word) => word === "title",
  }) satisfies SpecRename;

describe("a resource's new name", () => {
  it("is put to its key and everything that refers to it, and the old one is kept", () => {
    const before = `name: x
resources:
  # to do
  tasks: # mine
    # whose
    owner: none
    fields:
      title: string # tasks
      parent: ref(tasks)?
  notes:
    fields:
      task: ref( tasks )
      kin: "many(tasks)"
      last: { type: ref, to: 'tasks', optional: true }
      tasks: enum(tasks, other) = tasks
`;
    const after = before
      .replace(
        "  tasks: # mine\n    # whose\n    owner",
        "  todos: # mine\n    # whose\n    renamedFrom: tasks\n    owner",
      )
      .replace("ref(tasks)?", "ref(todos)?")
      .replace("ref( tasks )", "ref( todos )")
      .replace("many(tasks)", "many(todos)")
      .replace("to: 'tasks'", "to: 'todos'");
    expect(renameInSpec(before, "yaml", resource())).toEqual({ text: after });
  });

  it("replaces an older one that is kept", () => {
    const before = "resources:\n  tasks:\n    renamedFrom: jobs\n    fields: {a: int}\n";
    expect(renameInSpec(before, "yaml", resource())).toEqual({
      text: "resources:\n  todos:\n    renamedFrom: tasks\n    fields: {a: int}\n",
    });
    expect(renameInSpec(before, "yaml", resource(null))).toEqual({ text: before.replace("tasks", "todos") });
  });

  it.each([
    [
      "yaml",
      "resources: {tasks: {fields: {a: ref(tasks)?}}}\n",
      "resources: {todos: {renamedFrom: tasks, fields: {a: ref(todos)?}}}\n",
    ],
    [
      "json",
      '{\n  "resources": {\n    "tasks": {\n      "fields": {"a": "ref(tasks)?"}\n    }\n  }\n}\n',
      '{\n  "resources": {\n    "todos": {\n      "renamedFrom": "tasks",\n      "fields": {"a": "ref(todos)?"}\n    }\n  }\n}\n',
    ],
    [
      "json",
      '{"resources":{"tasks":{"fields":{}}}}',
      '{"resources":{"todos":{"renamedFrom": "tasks", "fields":{}}}}',
    ],
  ] as const)("is written in the style of the place: %s %j", (format, before, after) => {
    expect(renameInSpec(before, format, resource())).toEqual({ text: after });
  });

  it("is put into other files, and into the resource's own", () => {
    const own = "# ours\nfields:\n  parent: ref(tasks)?\n";
    expect(renameInSpec(own, "yaml", resource(null, null))).toEqual({
      text: own.replace("(tasks)", "(todos)"),
    });
    expect(renameInSpec(own, "yaml", resource("tasks", []))).toEqual({
      text: "# ours\nrenamedFrom: tasks\nfields:\n  parent: ref(todos)?\n",
    });
  });

  it("is refused where it cannot be told from an alias", () => {
    const before = "resources:\n  notes: &n\n    fields: {a: int}\n  tasks: *n\n";
    expect(renameInSpec(before, "yaml", resource())).toHaveProperty("refused");
  });
});

describe("a field's new name", () => {
  it("is put to its key and the lists of its resource, and its shorthand becomes the long form", () => {
    const before = `resources:
  tasks:
    fields:
      title: string(1..200) unique   # what
      done: boolean
    unique: [[title, done], "title"]
    search:
      - title
  notes:
    fields:
      title: text
    sort: [title]
`;
    const after = before
      .replace(
        "title: string(1..200) unique",
        "name: { type: string, minLength: 1, maxLength: 200, unique: true, renamedFrom: title }",
      )
      .replace('[[title, done], "title"]', '[[name, done], "name"]')
      .replace("- title", "- name");
    expect(renameInSpec(before, "yaml", field())).toEqual({ text: after });
  });

  it("joins the long form", () => {
    const before = "fields:\n  title:\n    type: string\n    maxLength: 9\n";
    expect(renameInSpec(before, "yaml", field("title", []))).toEqual({
      text: "fields:\n  name:\n    renamedFrom: title\n    type: string\n    maxLength: 9\n",
    });
  });

  const shorthand = fc.constantFrom(
    "string(1..200)? trim = a b",
    "enum(low, high) = low",
    'enum("a, b", c)? unique',
    "decimal(6,2) = 1.50",
    "bigint(..99999999999999999999)",
    "bigint = 12345678901234567",
    "float(0.5..) index",
    'string(1..40)[]? = ["x: y", "#"]',
    "decimal(6,4)[] = []",
    'json = {"a": [1, null]}',
    "ref(tasks)? immutable",
    "many(tasks)",
    'text = "null"',
    "time = 18:30:00",
    "password",
  );

  it("leaves the field what it was, whatever its shorthand, in any layout", () => {
    fc.assert(
      fc.property(shorthand, fc.constantFrom("any", "flow", "json"), (written, style) => {
        const value = {
          name: "x",
          resources: { tasks: { fields: { a: "int", title: written, b: "date?" } } },
        };
        const text =
          style === "json" ? JSON.stringify(value) : stringify(value, { collectionStyle: style as "any" });
        const edited = renameInSpec(text, style === "json" ? "json" : "yaml", field());
        if (!("text" in edited)) throw new Error(`${text}: ${edited.refused}`);
        const [was, is] = [text, edited.text].map(
          (source) =>
            parseSpecFiles([{ path: "backend.yaml", text: source }]).value?.resources.get("tasks")?.fields,
        );
        expect([...(is ?? [])].map(([name]) => name)).toEqual(["a", "name", "b"]);
        expect(is?.get("name")).toEqual({ ...was?.get("title"), renamedFrom: "title" });
      }),
      runs(300),
    );
  });
});
