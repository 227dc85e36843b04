import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Workspace, emptyWorkspace } from "../support/generated-project.js";
import { readTree } from "../support/golden-project.mjs";
import { ROOT } from "../support/repository.mjs";

const TASKS = ["resource", "tasks", "title:string:1..200", "done:boolean=false", "due_date:date:optional"];

let workspace: Workspace;

beforeEach(async () => {
  workspace = await emptyWorkspace();
});

afterEach(() => workspace.remove());

describe("the packed tool in an empty folder", () => {
  it("makes a whole project of one command", async () => {
    const { code, stdout } = await workspace.tool(...TASKS);
    expect(code, stdout).toBe(0);
    const files = [...(await readTree(workspace.folder)).keys()];
    expect(files).toEqual(
      expect.arrayContaining(["README.md", "app/main.py", "backend.yaml", "pyproject.toml"]),
    );
    expect(files.filter((path) => path.startsWith("app/tasks/"))).not.toEqual([]);
  });

  it("changes nothing the second time, and says so", async () => {
    await workspace.tool(...TASKS);
    const before = await readTree(workspace.folder);
    const { code, stdout } = await workspace.tool("generate");
    expect(code, stdout).toBe(0);
    expect(stdout.toLowerCase()).toContain("nothing to do");
    expect(await readTree(workspace.folder)).toEqual(before);
  });

  it("writes nothing in a dry run", async () => {
    const { code, stdout } = await workspace.tool(...TASKS, "--dry-run");
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/create +app\/tasks\/ \(\d+ files\)/);
    expect(stdout).toContain("Nothing was written (dry run)");
    expect(await readdir(workspace.folder)).toEqual([]);
  });

  it("prints one JSON document when asked, and nothing else", async () => {
    const { code, stdout } = await workspace.tool(...TASKS, "--json");
    expect(code, stdout).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ path: "app/main.py" })]),
      diagnostics: [],
    });
  });

  it("refuses a folder that holds something else, and leaves it alone", async () => {
    await writeFile(join(workspace.folder, "package.json"), "{}\n");
    const { code, stderr, stdout } = await workspace.tool(...TASKS);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain("package.json");
    expect(await readdir(workspace.folder)).toEqual(["package.json"]);
  });

  it("says its version", async () => {
    const { stdout } = await workspace.tool("--version");
    const manifest: unknown = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
    expect(manifest).toHaveProperty("version", stdout.trim());
  });
});

describe("the packed tool in a project", () => {
  const EDITED = "app/tasks/models.py";

  it("adds a resource and touches no file of another", async () => {
    await workspace.tool(...TASKS);
    const before = await readTree(workspace.folder);
    const { code, stdout } = await workspace.tool("resource", "projects", "name:string:1..120");
    expect(code, stdout).toBe(0);
    const after = await readTree(workspace.folder);
    const ofTasks = (path: string) => path.startsWith("app/tasks/");
    for (const path of [...before.keys()].filter(ofTasks))
      expect(after.get(path), path).toBe(before.get(path));
    expect([...after.keys()].some((path) => path.startsWith("app/projects/"))).toBe(true);
  });

  it("merges what the user has edited, and writes nothing where that clashes", async () => {
    await workspace.tool(...TASKS);
    const path = join(workspace.folder, EDITED);
    const generated = await readFile(path, "utf8");
    await writeFile(path, `${generated}\n\nMINE = 1\n`);
    const merged = await workspace.tool("resource", "tasks", "note:string:optional");
    expect(merged.code, merged.stdout + merged.stderr).toBe(0);
    expect(await readFile(path, "utf8")).toMatch(/\bnote: [^]*\nMINE = 1\n$/);

    await writeFile(path, (await readFile(path, "utf8")).replaceAll("note", "my_note"));
    const before = await readTree(workspace.folder);
    const { code, stdout, stderr } = await workspace.tool("resource", "tasks", "more:string:optional");
    expect(code, stdout + stderr).toBe(1);
    expect(stdout + stderr).toContain(EDITED);
    expect(await readTree(workspace.folder)).toEqual(before);
  });

  it("names every problem of a spec with its place, and writes nothing", async () => {
    const spec = "name: shop\nresources:\n  items:\n    fields:\n      title: strng\n      colour: enum()\n";
    await writeFile(join(workspace.folder, "backend.yaml"), spec);
    const { code, stdout, stderr } = await workspace.tool("generate");
    expect(code).toBe(2);
    expect(stdout + stderr).toMatch(/backend\.yaml:5:\d+/);
    expect(stdout + stderr).toMatch(/backend\.yaml:6:\d+/);
    expect(stdout + stderr).toMatch(/BG\d{4}/);
    expect(stdout + stderr).toContain('"string"');
    expect(await readdir(workspace.folder)).toEqual(["backend.yaml"]);
  });
});
