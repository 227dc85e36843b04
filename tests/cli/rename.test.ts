import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const spec = `name: shop
auth: {strategy: none}
resources:
  tasks:
    fields:
      title: string
      done: boolean
    sort: [title]
  notes:
    fields:
      task: ref(tasks)
`;

async function project(text = spec): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": text });
  expect((await runCli(root, ["generate"])).code).toBe(0);
  return root;
}

const textOf = (root: string, path: string) => readFileSync(join(root, path), "utf8");
const bases = (root: string) => Object.keys(treeOf(root)).filter((path) => path.includes("/base/app/"));

describe("rename", () => {
  it("gives a resource another name in the spec, and moves its files with your edits", async () => {
    const root = await project();
    writeFileSync(join(root, "app/tasks.py"), "# mine\ntitle: string\ndone: boolean\n");
    const { code, document } = await runJson(root, ["rename", "tasks", "todos"]);
    expect(code).toBe(0);
    expect(document.changes.filter(({ action }) => action !== "unchanged")).toEqual([
      { path: "app/main.py", action: "update", how: "regenerated" },
      { path: "app/tasks.py", action: "delete" },
      { path: "app/todos.py", action: "create", how: "merged", from: "app/tasks.py" },
      { path: "backend.yaml", action: "update", how: "patched" },
    ]);
    expect(textOf(root, "backend.yaml")).toBe(
      spec.replace("  tasks:\n", "  todos:\n    renamedFrom: tasks\n").replace("ref(tasks)", "ref(todos)"),
    );
    expect(textOf(root, "app/todos.py")).toBe("# mine\ntitle: string\ndone: boolean\n");
    expect(bases(root)).toEqual([
      ".backend-gen/base/app/main.py.txt",
      ".backend-gen/base/app/notes.py.txt",
      ".backend-gen/base/app/todos.py.txt",
    ]);
    expect((await runCli(root, ["generate"])).out).toMatch(/^Nothing to do/);
  });

  it("does the same where the spec was changed by hand, and says so", async () => {
    const root = await project();
    writeFileSync(join(root, "app/tasks.py"), "# mine\ntitle: string\ndone: boolean\n");
    const text = spec
      .replace("  tasks:\n", "  todos:\n    renamedFrom: tasks\n")
      .replace("ref(tasks)", "ref(todos)");
    writeFileSync(
      join(root, "backend.yaml"),
      text.replace("done: boolean", "done: boolean\n      more: int"),
    );
    const { code, out } = await runCli(root, ["generate"]);
    expect(code).toBe(0);
    expect(out).toContain("create   app/todos.py  moved from app/tasks.py, merged with your edits");
    expect(textOf(root, "app/todos.py")).toBe("# mine\ntitle: string\ndone: boolean\nmore: int\n");
  });

  it("stops where your edit clashes, names your file, and writes nothing", async () => {
    const root = await project();
    writeFileSync(join(root, "app/tasks.py"), "title: string\ndone: int\n");
    const text = spec
      .replace("  tasks:\n", "  todos:\n    renamedFrom: tasks\n")
      .replace("ref(tasks)", "ref(todos)");
    writeFileSync(join(root, "backend.yaml"), text.replace("done: boolean", "done: text"));
    const before = treeOf(root);
    const stopped = await runCli(root, ["generate", "--allow-destructive"]);
    expect([stopped.code, treeOf(root)]).toEqual([1, before]);
    expect(stopped.err).toContain("BG3001: app/tasks.py conflicts");
    const marked = await runJson(root, ["generate", "--allow-destructive", "--on-conflict=markers"]);
    expect([marked.code, marked.document.applied]).toEqual([1, true]);
    expect(textOf(root, "app/todos.py")).toContain("<<<<<<< yours\ndone: int\n");
    expect(treeOf(root)).not.toHaveProperty("app/tasks.py");
  });

  it("leaves deleted what you have deleted", async () => {
    const root = await project();
    rmSync(join(root, "app/tasks.py"));
    await runCli(root, ["generate"]);
    expect((await runCli(root, ["rename", "tasks", "todos"])).code).toBe(0);
    expect(treeOf(root)).not.toHaveProperty("app/todos.py");
    expect((await runCli(root, ["generate"])).out).toMatch(/^Nothing to do/);
  });

  it("takes a file that you have moved yourself for the moved one", async () => {
    const root = await project();
    renameSync(join(root, "app/tasks.py"), join(root, "app/todos.py"));
    writeFileSync(join(root, "app/todos.py"), "# mine\ntitle: string\ndone: boolean\n");
    const { code } = await runCli(root, ["rename", "tasks", "todos"]);
    expect(code).toBe(0);
    expect(textOf(root, "app/todos.py")).toBe("# mine\ntitle: string\ndone: boolean\n");
  });

  it("does not write over a file of yours that stands where one is to go", async () => {
    const root = await project();
    fillFolder(root, { "app/todos.py": "theirs\n" });
    const before = treeOf(root);
    const { code, err } = await runCli(root, ["rename", "tasks", "todos"]);
    expect([code, treeOf(root)]).toEqual([1, before]);
    expect(err).toContain("app/todos.py conflicts");
  });

  it("gives a field another name, in the lists too, and merges your edits", async () => {
    const root = await project();
    writeFileSync(join(root, "app/tasks.py"), "# title\ntitle: string\ndone: boolean\n");
    const { code, err } = await runCli(root, ["rename", "tasks.title", "name"]);
    expect(code).toBe(0);
    expect(textOf(root, "backend.yaml")).toBe(
      spec
        .replace("title: string", "name: { type: string, renamedFrom: title }")
        .replace("[title]", "[name]"),
    );
    expect(textOf(root, "app/tasks.py")).toBe("# title\nname: string\ndone: boolean\n");
    expect(err).toContain("app/tasks.py:1:3: warning BG3723: this line of yours still says title: # title");
  });

  it("lists the lines of yours that still use the old name, in files of your own too, and no others", async () => {
    const root = await project();
    fillFolder(root, {
      "app/mine.py": "from app.tasks import Task\nx = 1\nmultitasking = 2\n",
      "app/notes.txt": "tasks\n",
      "other/tasks.py": "tasks\n",
      "versions/0001.py": "tasks\n",
    });
    mkdirSync(join(root, "app/deep"));
    writeFileSync(join(root, "app/deep/more.py"), "\n\n    task = todo\n");
    const { document } = await runJson(root, ["rename", "tasks", "todos"]);
    expect(document.diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
      ["BG3723", "app/deep/more.py", 3],
      ["BG3723", "app/mine.py", 1],
    ]);
  });

  it("keeps an older name as long as nothing was generated under the new one", async () => {
    const root = await project();
    const text = spec
      .replace("  tasks:\n", "  todos:\n    renamedFrom: tasks\n")
      .replace("ref(tasks)", "ref(todos)");
    writeFileSync(join(root, "backend.yaml"), text);
    expect((await runCli(root, ["rename", "todos", "jobs"])).code).toBe(0);
    expect(textOf(root, "backend.yaml")).toBe(text.replaceAll("todos", "jobs"));
    expect((await runCli(root, ["rename", "jobs", "tasks"])).code).toBe(0);
    expect(textOf(root, "backend.yaml")).toContain("  tasks:\n    renamedFrom: jobs\n");
  });

  it("names relations that are called like it, and its singular: their names stay", async () => {
    const root = await project(spec.replace("  tasks:\n", "  tasks:\n    singular: job\n"));
    const { document } = await runJson(root, ["rename", "tasks", "todos"]);
    expect(document.nextSteps.slice(-2)).toEqual([
      {
        why: "notes.task refers to it and keeps its name, which clients see",
        command: "backend-gen rename notes.task todo",
      },
      { why: "todos keeps its singular in the spec: job", command: null },
    ]);
  });

  it("renames the file of a resource that has one", async () => {
    const root = temporaryFolder();
    fillFolder(root, {
      "backend.yaml":
        "name: shop\nauth: {strategy: none}\nresources:\n  notes:\n    fields: {task: ref(tasks)}\n",
      "resources/tasks.yaml": "# mine\nfields:\n  title: string\n",
    });
    await runCli(root, ["generate"]);
    expect((await runCli(root, ["rename", "tasks", "todos"])).code).toBe(0);
    expect(textOf(root, "resources/todos.yaml")).toBe(
      "# mine\nrenamedFrom: tasks\nfields:\n  title: string\n",
    );
    expect(textOf(root, "backend.yaml")).toContain("ref(todos)");
    expect(treeOf(root)).not.toHaveProperty("resources/tasks.yaml");
  });

  it.each([
    ["a resource that is not there", ["taks", "todos"], /BG3711[^]*did you mean "tasks"/],
    ["a name that is taken", ["tasks", "notes"], /BG3721.*tasks cannot be called notes/],
    ["a field's name that is taken", ["tasks.title", "done"], /BG3721.*tasks\.title cannot be called done/],
    ["a name that nothing can have", ["tasks", "1st"], /error BG20\d\d/],
  ])("refuses %s, and writes nothing", async (_what, words, message) => {
    const root = await project();
    const before = treeOf(root);
    const { code, err } = await runCli(root, ["rename", ...words]);
    expect([code, treeOf(root)]).toEqual([2, before]);
    expect(err).toMatch(message);
  });

  it("is taken back by undo", async () => {
    const root = await project();
    writeFileSync(join(root, "app/tasks.py"), "# mine\ntitle: string\ndone: boolean\n");
    const own = (tree: Record<string, unknown>) =>
      Object.entries(tree).filter(([path]) => !/\/(?:undo|cache\.json)$/.test(path));
    const before = own(treeOf(root));
    await runCli(root, ["rename", "tasks", "todos"]);
    expect((await runCli(root, ["undo"])).code).toBe(0);
    expect(own(treeOf(root))).toEqual(before);
  });
});
