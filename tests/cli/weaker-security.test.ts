import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const SPEC =
  "name: shop\nresources:\n  tasks:\n    owner: user\n    operations: [list, get]\n    fields:\n      title: string\n";
const SHARED = SPEC.replace("owner: user", "owner: none");

/** A project whose spec has since lost the owner of tasks. */
async function weakened(): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": SPEC });
  expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
  writeFileSync(join(root, "backend.yaml"), SHARED);
  return root;
}

describe("a spec that protects less than the project does", () => {
  it("is not generated: exit code 1, nothing written, the routes and the place named", async () => {
    const root = await weakened();
    const before = treeOf(root);
    const { code, out, err } = await runCli(root, ["generate", "--allow-destructive"]);
    expect([code, treeOf(root)]).toEqual([1, before]);
    expect(err).toContain(
      "backend.yaml:4:12: error BG3603: would reach rows of other owners: GET /api/v1/tasks, ",
    );
    expect(err).toContain("4 |     owner: none");
    expect(err).toContain(
      "help: nothing was written; if that is meant: backend-gen generate --allow-weaker-security",
    );
    expect(out).toContain("Nothing was written. It would be: 1 file updated");
    expect(out).not.toContain("Next:");
  });

  it("is shown by a dry run, with what it would change", async () => {
    const root = await weakened();
    const { code, document } = await runJson(root, [
      "generate",
      "--allow-destructive",
      "--dry-run",
      "--diff",
    ]);
    const updated = document.changes.filter(({ action }) => action === "update").map(({ path }) => path);
    expect([code, document.applied, updated]).toEqual([1, false, ["app/tasks.py"]]);
    expect(document.diagnostics).toMatchObject([
      { code: "BG3603", file: "backend.yaml", line: 4 },
      { code: "BG3406" },
    ]);
  });

  it("stops the resource command too, and its addition to the spec", async () => {
    const root = await weakened();
    const before = treeOf(root);
    const { code, err } = await runCli(root, ["resource", "labels", "name:string"]);
    expect([code, treeOf(root)]).toEqual([1, before]);
    expect(err).toContain("BG3603");
  });

  it("is a finding of check", async () => {
    const { code, document } = await runJson(await weakened(), ["check"]);
    expect([code, document.diagnostics.map((one) => one.code)]).toEqual([1, ["BG3301", "BG3603"]]);
  });

  it.each([
    ["generate", "--allow-destructive"],
    ["resource", "labels", "name:string", "--allow-destructive"],
  ])(
    "is let through by %s --allow-weaker-security, with a warning, and is then the measure",
    async (...command) => {
      const root = await weakened();
      const { code, err } = await runCli(root, [...command, "--allow-weaker-security"]);
      expect([code, err]).toEqual([0, expect.stringContaining("warning BG3603")]);
      expect(err).not.toContain("nothing was written");
      expect(treeOf(root)["app/tasks.py"]).toBe("title: string\n");
      expect(await runCli(root, ["check"])).toMatchObject({ code: 0, err: "" });
    },
  );

  it("is compared with the project of another target too", async () => {
    const root = await weakened();
    writeFileSync(join(root, "backend.yaml"), `target: fastify\n${SHARED}`);
    const { code, err } = await runCli(root, ["generate", "--allow-destructive"]);
    expect([code, err]).toEqual([1, expect.stringContaining("BG3603")]);
  });
});

it("finds the place of a loss in a file of resources/", async () => {
  const root = temporaryFolder();
  const tasks = "fields:\n  pin: string writeOnly\n";
  fillFolder(root, { "backend.yaml": "name: shop\n", "resources/tasks.yaml": tasks });
  expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
  writeFileSync(join(root, "resources/tasks.yaml"), tasks.replace(" writeOnly", ""));
  expect((await runCli(root, ["generate", "--allow-destructive"])).err).toContain(
    "resources/tasks.yaml:2:3: error BG3608: tasks.pin",
  );
});
