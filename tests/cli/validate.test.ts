import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const good =
  "name: shop\nresources:\n  tasks:\n    fields:\n      title: string\n      done: boolean = false\n";
const bad =
  "name: shop\nresources:\n  tasks:\n    fields:\n      title: strng\n      done: boolen\n    unknown: 1\n";

describe("validate", () => {
  it("of a fine spec says so and exits 0", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": good });
    expect(await runCli(root, ["validate"])).toEqual({
      code: 0,
      out: "backend.yaml is fine: 1 resource, 2 fields.\n",
      err: "",
    });
  });

  it("reports every problem at once, each with its place, and exits 2", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": bad });
    const { code, document } = await runJson(root, ["validate"]);
    expect(code).toBe(2);
    expect(document.diagnostics.map(({ file, line }) => [file, line])).toEqual([
      ["backend.yaml", 5],
      ["backend.yaml", 6],
      ["backend.yaml", 7],
    ]);
  });

  it("shows problems of a resource file in that file", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": good, "resources/labels.yaml": "fields:\n  name: strng\n" });
    const { err } = await runCli(root, ["validate"]);
    expect(err).toMatch(/^resources\/labels\.yaml:2:/);
    expect(err).toContain("> 2 |   name: strng");
  });

  it("works in a folder with foreign files, and writes nothing", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": good, "main.py": "" });
    expect((await runCli(root, ["validate"])).code).toBe(0);
    expect(Object.keys(treeOf(root)).sort()).toEqual(["backend.yaml", "main.py"]);
  });

  it("refuses a huge spec without reading it", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": `${good}#${"x".repeat(1_100_000)}` });
    const { code, err } = await runCli(root, ["validate"]);
    expect(code).toBe(2);
    expect(err.length).toBeLessThan(500);
  });

  it("prints no control characters of a hostile spec", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": 'name: shop\n"\\e[31mevil": 1\nresources: {}\n' });
    const { err } = await runCli(root, ["validate"]);
    expect(err).not.toContain("\u{1b}");
  });
});

it.each([
  ["binary", "name: \0\u0001\u0002\n", "backend.yaml:1:1: error BG1004: the file is binary: byte 6 is NUL\n"],
  ["huge", "x".repeat(1_000_001), "backend.yaml:1:1: error BG1002: the file is larger than 1 MB\n"],
])("shows no line of a %s file", async (_, text, finding) => {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": text });
  const { code, err } = await runCli(root, ["validate"]);
  expect(code).toBe(2);
  expect(err.startsWith(finding)).toBe(true);
  expect(err).not.toContain(" | ");
});

describe("warnings", () => {
  const unwise = "name: shop\nresources:\n  tasks:\n    fields:\n      price: float\n";

  async function run(...argv: readonly string[]) {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": unwise });
    return { root, ...(await runJson(root, argv)) };
  }

  it("are shown and stop nothing", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": unwise });
    const { code, out, err } = await runCli(root, ["validate"]);
    expect([code, out]).toEqual([0, "backend.yaml is fine but for 1 warning: 1 resource, 1 field.\n"]);
    expect(err).toMatch(/^\nbackend\.yaml:5:14: warning BG2084: price is a float/);
    const { code: exit, document } = await run("generate");
    expect([exit, document.applied]).toEqual([0, true]);
    expect(document.diagnostics).toMatchObject([{ code: "BG2084", severity: "warning", line: 5 }]);
  });

  it("are errors with --strict", async () => {
    const { code, document } = await run("validate", "--strict");
    expect([code, document.ok]).toEqual([2, false]);
    expect(document.diagnostics).toMatchObject([{ code: "BG2084", severity: "error" }]);
  });

  it("--strict is content with a spec that has none", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": good });
    expect((await runCli(root, ["validate", "--strict"])).code).toBe(0);
  });
});
