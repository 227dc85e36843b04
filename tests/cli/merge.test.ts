import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const specOf = (...fields: readonly string[]) =>
  `name: shop\nauth:\n  strategy: none\nresources:\n  tasks:\n    fields:\n${fields.map((field) => `      ${field}: string?\n`).join("")}`;
const FILE = "app/tasks.py";
const MARKED =
  "a: string\n<<<<<<< yours\nb: int\n||||||| last generated\nb: string\n=======\nb: string\nc: string\n>>>>>>> backend-gen\n";

/** A project whose one resource has these fields, and whose file has then become `mine`. */
async function edited(fields: readonly string[], mine: string): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": specOf(...fields) });
  expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
  writeFileSync(join(root, FILE), mine);
  return root;
}

function describeTasks(root: string, ...fields: readonly string[]): void {
  writeFileSync(join(root, "backend.yaml"), specOf(...fields));
}

const textOf = (root: string, path = FILE) => readFileSync(join(root, path), "utf8");
const baseOf = (root: string) => textOf(root, `.backend-gen/base/${FILE}.txt`);

describe("an edited file that the spec changes", () => {
  it("is merged, and its base is what was generated", async () => {
    const root = await edited(["a", "b"], "# mine\na: string\nb: string\n");
    describeTasks(root, "a", "b", "c");
    const { code, out, err } = await runCli(root, ["generate", "--allow-destructive"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`  update   ${FILE}  merged with your edits\n\nDone: 1 file updated`);
    expect([textOf(root), baseOf(root)]).toEqual([
      "# mine\na: string\nb: string\nc: string\n",
      "a: string\nb: string\nc: string\n",
    ]);
  });

  it("keeps its line endings", async () => {
    const root = await edited(["a", "b"], "# mine\r\na: string\r\nb: string\r\n");
    describeTasks(root, "a", "b", "c");
    expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
    expect(textOf(root)).toBe("# mine\r\na: string\r\nb: string\r\nc: string\r\n");
  });

  it("stops the run where both changed the same lines, and says where", async () => {
    const root = await edited(["a", "b"], "a: string\nb: int\n");
    describeTasks(root, "a", "b", "c");
    const before = treeOf(root);
    const { code, out, err } = await runCli(root, ["generate", "--allow-destructive", "--diff"]);
    expect(code).toBe(1);
    expect(treeOf(root)).toEqual(before);
    expect(err).toContain(
      `error BG3001: ${FILE} conflicts with what would be generated: you edited what the spec now changes, line 2`,
    );
    expect(err).toContain("--on-conflict=markers");
    expect(out).toContain(
      "+<<<<<<< yours\n b: int\n+||||||| last generated\n+b: string\n+=======\n+b: string\n+c: string\n+>>>>>>> backend-gen",
    );
  });

  it("has the places marked when that is asked for, and is asked about until they are settled", async () => {
    const root = await edited(["a", "b"], "a: string\nb: int\n");
    describeTasks(root, "a", "b", "c");
    const marked = await runJson(root, ["generate", "--allow-destructive", "--on-conflict=markers"]);
    expect(marked).toMatchObject({ code: 1, document: { ok: false, exitCode: 1, applied: true } });
    expect(marked.document.changes).toContainEqual({ path: FILE, action: "update", how: "markers" });
    expect(marked.document.diagnostics).toMatchObject([{ code: "BG3021", severity: "warning" }]);
    expect([textOf(root), baseOf(root)]).toEqual([MARKED, "a: string\nb: string\nc: string\n"]);

    const again = await runCli(root, ["generate", "--allow-destructive"]);
    expect([again.code, textOf(root)]).toEqual([0, MARKED]);
    expect(again.err).toContain(`warning BG3021: ${FILE} has conflict markers, line 2`);

    describeTasks(root, "a", "b", "c", "d");
    const stopped = await runCli(root, ["generate", "--allow-destructive", "--on-conflict=theirs"]);
    expect([stopped.code, textOf(root)]).toEqual([1, MARKED]);
    expect(stopped.err).toContain("it still has the conflict markers of an earlier run");

    writeFileSync(join(root, FILE), "a: string\nb: int\nc: string\n");
    expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
    expect(textOf(root)).toBe("a: string\nb: int\nc: string\nd: string\n");
  });

  it.each([
    ["ours", "# mine\na: string\nb: int\n"],
    ["theirs", "# mine\na: string\nb: string\nc: string\n"],
  ])("takes one side of what clashes, and keeps the rest: %s", async (choice, text) => {
    const root = await edited(["a", "b"], "# mine\na: string\nb: int\n");
    describeTasks(root, "a", "b", "c");
    const { code, err } = await runCli(root, ["generate", "--allow-destructive", `--on-conflict=${choice}`]);
    expect([code, err, textOf(root)]).toEqual([0, "", text]);
    expect((await runCli(root, ["generate", "--allow-destructive"])).out).toMatch(/^Nothing to do/);
  });

  it("that only a formatter has touched is regenerated without a word of conflict", async () => {
    const root = await edited(["a", "b"], "a :string\nb :string\n");
    describeTasks(root, "a", "b", "c");
    const { code, document } = await runJson(root, ["generate", "--allow-destructive"]);
    expect(code).toBe(0);
    expect(document.changes).toContainEqual({ path: FILE, action: "update", how: "regenerated" });
    describeTasks(root, "z");
    writeFileSync(join(root, "backend.yaml"), specOf("z").replace("tasks", "other"));
    writeFileSync(join(root, FILE), "a :string\nb :string\nc :string\n");
    expect((await runJson(root, ["generate", "--allow-destructive"])).document.changes).toContainEqual({
      path: FILE,
      action: "delete",
    });
  });
});

describe("a file of somebody else's where ours would be", () => {
  const stranger = async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": specOf("a") });
    await runCli(root, ["generate", "--allow-destructive"]);
    fillFolder(root, { "app/labels.py": "mine: string\n" });
    return root;
  };
  const add = (root: string, ...flags: readonly string[]) =>
    runCli(root, ["resource", "labels", "a:string", "b:string", ...flags]);

  it("stops the run, the spec included", async () => {
    const root = await stranger();
    const before = treeOf(root);
    const { code, err } = await add(root);
    expect([code, treeOf(root)]).toEqual([1, before]);
    expect(err).toMatch(/--adopt.*--overwrite/);
  });

  it("is taken for an edit of ours with --adopt", async () => {
    const root = await stranger();
    expect((await add(root, "--adopt")).code).toBe(0);
    expect(textOf(root, "app/labels.py")).toBe("mine: string\n");
    expect((await runCli(root, ["generate", "--allow-destructive"])).out).toMatch(/^Nothing to do/);
  });

  it("is replaced with --overwrite, and kept beside it", async () => {
    const root = await stranger();
    expect((await add(root, "--overwrite")).code).toBe(0);
    expect([textOf(root, "app/labels.py"), textOf(root, "app/labels.py.orig")]).toEqual([
      "a: string\nb: string\n",
      "mine: string\n",
    ]);
  });

  it("is not replaced where its backup would take another file's place", async () => {
    const root = await stranger();
    fillFolder(root, { "app/labels.py.orig": "older" });
    const before = treeOf(root);
    const { code, err } = await add(root, "--overwrite");
    expect([code, treeOf(root)]).toEqual([1, before]);
    expect(err).toContain("app/labels.py.orig is in the way of the backup");
  });

  it("is not both", async () => {
    expect((await add(await stranger(), "--overwrite", "--adopt")).code).toBe(2);
  });
});

describe("--restore", () => {
  it.each([
    ["all that was deleted", ["--restore"], ["README.md", FILE]],
    ["a file", ["--restore", FILE], [FILE]],
    ["a folder", ["--restore", "./app/"], [FILE]],
  ])("writes %s again", async (_what, flags, paths) => {
    const root = await edited(["a"], "");
    for (const path of ["README.md", FILE]) rmSync(join(root, path));
    await runCli(root, ["generate", "--allow-destructive"]);
    const { code, document } = await runJson(root, ["generate", "--allow-destructive", ...flags]);
    expect(code).toBe(0);
    const created = document.changes.filter(({ action }) => action === "create").map(({ path }) => path);
    expect(created).toEqual(paths);
    rmSync(join(root, FILE));
    expect((await runCli(root, ["generate", "--allow-destructive"])).out).toContain(
      `kept     ${FILE}  you deleted it`,
    );
  });
});
