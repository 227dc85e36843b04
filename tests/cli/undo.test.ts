import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const spec =
  "name: shop\nauth: {strategy: none}\nresources:\n  tasks:\n    fields:\n      title: string\n      done: boolean\n";
const FILE = "app/tasks.py";

async function project(): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": spec });
  expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
  return root;
}

/** The tree without what only this machine knows. */
function committed(root: string): Record<string, string | null> {
  const own = new Set([".backend-gen/cache.json", ".backend-gen/undo"]);
  return Object.fromEntries(Object.entries(treeOf(root)).filter(([path]) => !own.has(path)));
}

describe("undo", () => {
  it.each([
    ["resource", ["resource", "labels", "name:string"]],
    ["remove", ["remove", "--allow-destructive", "tasks.done"]],
    ["generate", ["generate", "--allow-destructive", "--restore"]],
  ])("takes back %s: every file is what it was before", async (_command, argv) => {
    const root = await project();
    rmSync(join(root, "README.md"));
    const before = committed(root);
    expect((await runCli(root, argv)).code).toBe(0);
    expect(committed(root)).not.toEqual(before);
    const { code, err } = await runCli(root, ["undo"]);
    expect([code, err]).toEqual([0, ""]);
    expect(committed(root)).toEqual(before);
    expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
  });

  it("takes back the first run, and leaves nothing in a folder that was empty", async () => {
    const root = temporaryFolder();
    await runCli(root, ["init", "--yes", "--resource", "tasks title:string"]);
    expect((await runCli(root, ["undo"])).code).toBe(0);
    expect(treeOf(root)).toEqual({});
  });

  it.each(["fastapi", "fastify"])("takes back a resource of a whole %s project", async (target) => {
    const world = { engine: createRealEngine() };
    const root = temporaryFolder();
    await runCli(root, ["resource", "tasks", "title:string", "--target", target], world);
    const before = committed(root);
    await runCli(root, ["resource", "labels", "name:string", "task:ref:tasks"], world);
    const { code, err } = await runCli(root, ["undo"], world);
    expect([code, committed(root)]).toEqual([0, before]);
    expect(err).toMatch(/warning BG3703: migrations\/.+ go(es)? away\n {2}help: if a database has seen that/);
  });

  it("brings back edits that the run has merged, and files that it has deleted with their rights", async () => {
    const root = await project();
    await runCli(root, ["resource", "labels", "name:string"]);
    writeFileSync(join(root, FILE), "# mine\r\ntitle: string\r\ndone: boolean\r\n");
    chmodSync(join(root, "app/labels.py"), 0o755);
    writeFileSync(join(root, "backend.yaml"), `${spec}      more: int\n`);
    const before = committed(root);
    const ran = await runJson(root, ["generate", "--allow-destructive"]);
    expect(ran.document.changes).toContainEqual({ path: FILE, action: "update", how: "merged" });
    expect(committed(root)).not.toHaveProperty("app/labels.py");
    const { document } = await runJson(root, ["undo"]);
    expect(document).toMatchObject({ command: "undo", ok: true, applied: true, project: null });
    expect(document.changes).toEqual([
      { path: "app/labels.py", action: "create" },
      { path: "app/main.py", action: "update", how: "restored" },
      { path: FILE, action: "update", how: "restored" },
    ]);
    expect(committed(root)).toEqual(before);
    expect(statSync(join(root, "app/labels.py")).mode & 0o777).toBe(0o755);
  });

  it("refuses where files have changed since, names them, and writes nothing", async () => {
    const root = await project();
    await runCli(root, ["resource", "labels", "name:string"]);
    writeFileSync(join(root, "app/labels.py"), "mine\n");
    rmSync(join(root, "app/main.py"));
    const before = treeOf(root);
    const { code, err } = await runCli(root, ["undo"]);
    expect([code, treeOf(root)]).toEqual([1, before]);
    expect(err).toMatch(/^error BG3702: .*: app\/labels.py, app\/main.py changed since\n/);
  });

  it("does not mind files that are as they were before, nor those that the run had nothing to do with", async () => {
    const root = await project();
    const before = committed(root);
    await runCli(root, ["resource", "labels", "name:string"]);
    rmSync(join(root, "app/labels.py"));
    fillFolder(root, { "app/mine.py": "mine\n" });
    expect((await runCli(root, ["undo"])).code).toBe(0);
    expect(committed(root)).toEqual({ ...before, "app/mine.py": "mine\n" });
  });

  it("goes back one run and no further, and a run that changes nothing is none", async () => {
    const root = await project();
    const before = committed(root);
    await runCli(root, ["resource", "labels", "name:string"]);
    await runCli(root, ["generate", "--allow-destructive"]);
    expect((await runCli(root, ["undo"])).code).toBe(0);
    expect(committed(root)).toEqual(before);
    const again = await runCli(root, ["undo"]);
    expect(again.code).toBe(1);
    expect(again.err).toContain("BG3701: there is no run to take back");
  });

  it.each(["", "!", "e30="])("says so where what was kept is damaged: %j", async (text) => {
    const root = await project();
    writeFileSync(join(root, ".backend-gen/undo"), text);
    const { code, err } = await runCli(root, ["undo"]);
    expect(code).toBe(1);
    expect(err).toContain(".backend-gen/undo is damaged");
  });

  it("shows what it would do in a dry run, and writes nothing", async () => {
    const root = await project();
    await runCli(root, ["resource", "labels", "name:string"]);
    const before = treeOf(root);
    const { code, out } = await runCli(root, ["undo", "--dry-run", "--diff"]);
    expect([code, treeOf(root)]).toEqual([0, before]);
    expect(out).toContain("delete   app/labels.py");
    expect(out).toContain("-  labels:");
  });

  it("is kept out of git", async () => {
    const root = await project();
    expect(readFileSync(join(root, ".backend-gen/.gitignore"), "utf8").split("\n")).toContain("undo");
  });
});
