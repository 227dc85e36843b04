import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const spec = `# my shop
name: shop
auth: {strategy: none}

resources:
  # what there is to do
  tasks:
    fields:
      title: string(1..200)   # what
      notes: text?
      done: boolean
    unique: [[title, done]]
    sort: [created_at, title]

  # colours, mostly
  labels:
    fields:
      name: string
`;

async function project(text = spec): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": text });
  expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
  return root;
}

const textOf = (root: string, path: string) => readFileSync(join(root, path), "utf8");
const shown = (changes: readonly { readonly action: string; readonly path: string }[]) =>
  changes.filter(({ action }) => action !== "unchanged").map(({ action, path }) => `${action} ${path}`);

describe("remove", () => {
  it("takes a resource out of the spec with its comments, and its files away", async () => {
    const root = await project();
    const { code, document } = await runJson(root, ["remove", "--allow-destructive", "labels"]);
    expect(code).toBe(0);
    expect(shown(document.changes)).toEqual([
      "delete app/labels.py",
      "update app/main.py",
      "update backend.yaml",
    ]);
    expect(textOf(root, "backend.yaml")).toBe(spec.slice(0, spec.indexOf("\n  # colours")));
    expect(treeOf(root)).not.toHaveProperty("app/labels.py");
  });

  it("leaves what you have edited, and says so", async () => {
    const root = await project();
    writeFileSync(join(root, "app/labels.py"), "name: string\nmine: 1\n");
    const { code, out } = await runCli(root, ["remove", "--allow-destructive", "labels"]);
    expect(code).toBe(0);
    expect(out).toContain("kept     app/labels.py  no longer generated, has your edits");
    expect(textOf(root, "app/labels.py")).toBe("name: string\nmine: 1\n");
  });

  it.each([[["tasks", "title"]], [["tasks.title"]]])(
    "takes a field out as %j, and says of which lists",
    async (words) => {
      const root = await project();
      const { code, err } = await runCli(root, ["remove", "--allow-destructive", ...words]);
      expect(code).toBe(0);
      expect(err).toContain("warning BG3714: title was also taken out of unique, sort of tasks");
      const text = textOf(root, "backend.yaml");
      expect(text).not.toContain("title");
      expect(text).toContain("    sort: [created_at]\n");
      expect(textOf(root, "app/tasks.py")).toBe("notes: text\ndone: boolean\n");
    },
  );

  it("takes several fields", async () => {
    const root = await project();
    expect((await runCli(root, ["remove", "--allow-destructive", "tasks", "notes", "done"])).code).toBe(0);
    expect(textOf(root, "app/tasks.py")).toBe("title: string\n");
  });

  it("takes away the file of a resource that has one", async () => {
    const root = temporaryFolder();
    fillFolder(root, {
      "backend.yaml": "name: shop\nresources:\n  tasks:\n    fields: {title: string}\n",
      "resources/labels.yaml": "fields:\n  name: string\n  colour: string\n",
    });
    await runCli(root, ["generate", "--allow-destructive"]);
    expect((await runCli(root, ["remove", "--allow-destructive", "labels.colour"])).code).toBe(0);
    expect(textOf(root, "resources/labels.yaml")).toBe("fields:\n  name: string\n");
    const { document } = await runJson(root, ["remove", "--allow-destructive", "labels"]);
    expect(shown(document.changes)).toContain("delete resources/labels.yaml");
    expect(treeOf(root)).not.toHaveProperty("resources/labels.yaml");
  });

  it.each([
    ["a resource that is not there", ["lables"], /BG3711.*lables[^]*did you mean "labels"\?/],
    ["a field that is not there", ["tasks.titel"], /BG3712.*titel[^]*did you mean "title"\?/],
    ["the last fields of a resource", ["labels", "name"], /error BG\d+/],
  ])("refuses %s, and writes nothing", async (_what, words, message) => {
    const root = await project();
    const before = treeOf(root);
    const { code, err } = await runCli(root, ["remove", "--allow-destructive", ...words]);
    expect([code, treeOf(root)]).toEqual([2, before]);
    expect(err).toMatch(message);
  });

  it("refuses a resource that others refer to, and shows where", async () => {
    const root = await project(`${spec}      task: ref(tasks)\n      tasks: many(tasks)\n`);
    const before = treeOf(root);
    const { code, err } = await runCli(root, ["remove", "--allow-destructive", "tasks"]);
    expect([code, treeOf(root)]).toEqual([2, before]);
    expect(err).toContain("BG3713: tasks cannot be removed: labels.task, labels.tasks refer to it");
    expect(err).toContain("task: ref(tasks)\n");
  });

  it("writes nothing in a dry run", async () => {
    const root = await project();
    const before = treeOf(root);
    const { code, out } = await runCli(root, [
      "remove",
      "--allow-destructive",
      "labels",
      "--dry-run",
      "--diff",
    ]);
    expect([code, treeOf(root)]).toEqual([0, before]);
    expect(out).toContain("-  labels:");
  });
});

describe("remove on a terminal", () => {
  const terminal = (out: string[]) => ({
    isInteractive: true,
    isOutputTerminal: false,
    isErrorTerminal: false,
    width: 80,
    out: (text: string) => void out.push(text),
    err: (text: string) => void out.push(text),
  });

  it.each(["yes", "no"])("asks first and goes by the answer %s", async (answer) => {
    const root = await project();
    writeFileSync(join(root, "app/labels.py"), "mine: 1\n");
    const before = treeOf(root);
    const said: string[] = [];
    const choose = (message: string) => {
      said.push(message);
      return Promise.resolve(answer);
    };
    const prompter = { ask: () => Promise.reject(new Error("no")), choose };
    const { code } = await runCli(root, ["remove", "--allow-destructive", "labels"], {
      host: { terminal: terminal(said), prompter },
    });
    expect(code).toBe(0);
    expect(said[0]).toBe("Remove labels? 0 files go; yours stay: app/labels.py");
    if (answer === "yes") expect(textOf(root, "backend.yaml")).not.toContain("labels");
    else expect([treeOf(root), said[1]]).toEqual([before, "Nothing was written.\n"]);
  });

  it("does not ask with --yes", async () => {
    const root = await project();
    const { code } = await runCli(root, ["remove", "--allow-destructive", "labels", "--yes"], {
      host: { terminal: terminal([]) },
    });
    expect(code).toBe(0);
  });
});

describe("a resource that was added and is removed again", () => {
  const isKept = (path: string) => /^(?:\.backend-gen\/|migrations\/)/.test(path);

  it.each(["fastapi", "fastify"])("leaves the tree as it was, to the byte, with %s", async (target) => {
    const world = { engine: createRealEngine() };
    const root = temporaryFolder();
    fillFolder(root, {
      "backend.yaml": `# ours\nname: shop\ntarget: ${target}\n\nresources:\n  # to do\n  tasks:\n    fields:\n      title: string   # what\n      # more to come\n\n# the end\n`,
    });
    expect((await runCli(root, ["generate", "--allow-destructive"], world)).code).toBe(0);
    const before = Object.entries(treeOf(root)).filter(([path]) => !isKept(path));
    const added = ["resource", "labels", "name:string", "task:ref:tasks:optional", "kin:many:labels"];
    expect((await runCli(root, added, world)).code).toBe(0);
    expect((await runCli(root, ["remove", "--allow-destructive", "labels"], world)).code).toBe(0);
    expect(Object.entries(treeOf(root)).filter(([path]) => !isKept(path))).toEqual(before);
    expect((await runCli(root, ["generate", "--allow-destructive"], world)).out).toMatch(/^Nothing to do/);
  });
});
