import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";

const specOf = (...fields: readonly string[]) =>
  `name: shop\nauth:\n  strategy: none\nresources:\n  tasks:\n    fields:\n${fields.map((field) => `      ${field}\n`).join("")}`;

/** A project with these fields, whose spec has others by now. */
async function changed(before: readonly string[], after: readonly string[]): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": specOf(...before) });
  expect((await runCli(root, ["generate"])).code).toBe(0);
  writeFileSync(join(root, "backend.yaml"), specOf(...after));
  return root;
}

describe("a change that loses data", () => {
  it("stops the run, and nothing is written", async () => {
    const root = await changed(["a: string", "b: int"], ["a: string(1..5)"]);
    const before = treeOf(root);
    const { code, err } = await runCli(root, ["generate"]);
    expect(code).toBe(1);
    expect(treeOf(root)).toEqual(before);
    expect(err).toContain("error BG3401: this loses data: the migration drops the column tasks.b");
    expect(err).toContain("cuts tasks.a from text of 255 to text of 5");
    expect(err).toContain("--allow-destructive");
  });

  it("is made with --allow-destructive, and named all the same", async () => {
    const root = await changed(["a: string", "b: int"], ["a: string"]);
    const { code, err } = await runCli(root, ["generate", "--allow-destructive"]);
    expect(code).toBe(0);
    expect(err).toContain("warning BG3406: the migration drops the column tasks.b");
  });
});

it("refuses to write every row anew while nobody can use the table, unless it may", async () => {
  const root = await changed(["a: int"], ["a: bigint"]);
  expect((await runCli(root, ["generate"])).err).toContain("BG3402: this locks a table");
  expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
});

it("refuses ids of another kind, whatever is allowed", async () => {
  const root = await changed(["a: int"], ["a: int"]);
  const text = readFileSync(join(root, "backend.yaml"), "utf8");
  writeFileSync(join(root, "backend.yaml"), text.replace("resources:", "database: { ids: int }\nresources:"));
  const { code, err } = await runCli(root, ["generate", "--allow-destructive"]);
  expect([code, err]).toEqual([
    2,
    expect.stringContaining("the ids of tasks would change from uuid to bigint"),
  ]);
});

describe("a column that becomes required", () => {
  it("is warned of as long as nobody says what rows get", async () => {
    const root = await changed(["a: string"], ["a: string", "b: string"]);
    const { code, err } = await runCli(root, ["generate", "--dry-run"]);
    expect(code).toBe(0);
    expect(err).toContain("warning BG3403");
    expect(err).toContain("--fill tasks.b=VALUE");
  });

  it("gets what --fill says", async () => {
    const root = await changed(["a: string"], ["a: string", "b: int", "c: string"]);
    const { code, err } = await runCli(root, ["generate", "--fill", "tasks.b=7", "--fill", "tasks.c=a=b"]);
    expect([code, err]).toEqual([0, ""]);
  });

  it.each([
    ["tasks.x=1", "tasks has no column x"],
    ["things.b=1", "there is no table things"],
    ["b=1", "it is not TABLE.COLUMN=VALUE"],
    ["tasks.b=seven", "tasks.b=seven"],
  ])("is not filled with %s", async (fill, said) => {
    const root = await changed(["a: string"], ["a: string", "b: int"]);
    const before = treeOf(root);
    const { code, err } = await runCli(root, ["generate", "--fill", fill]);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(err).toContain("BG3405");
    expect(treeOf(root)).toEqual(before);
  });
});
