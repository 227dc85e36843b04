import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyPlan } from "../../src/host/apply.js";
import { realProcesses } from "../../src/host/real-processes.js";
import { recoverProject } from "../../src/host/recover.js";
import { move } from "./sample-plan.js";
import { fillFolder, temporaryFolder, treeOf } from "./temporary-folder.js";
import { interceptedFiles, testHost } from "./test-host.js";

const deadProcess = { ...realProcesses, ownId: 4_194_305, startOf: () => "1" };

/** A project whose run was killed before its rename number `renames`; the journal itself is the first one. */
function killedFolder(renames: number): string {
  const root = temporaryFolder();
  fillFolder(root, move.before);
  let count = 0;
  const files = interceptedFiles((method) => {
    count += method === "rename" ? 1 : 0;
    if (count >= renames) throw new Error("killed");
  });
  expect(() => applyPlan(testHost(root, { files, processes: deadProcess }), root, move.plan)).toThrow(
    "killed",
  );
  return root;
}

describe("an interrupted run", () => {
  it("that was not fully staged leaves nothing", () => {
    const root = killedFolder(1);
    expect(recoverProject(testHost(root), root)).toBeNull();
    expect(treeOf(root)).toEqual(move.before);
  });

  it.each([2, 3, 4])("that was staged is completed (killed at rename %i)", (renames) => {
    const root = killedFolder(renames);
    expect(recoverProject(testHost(root), root)?.message).toContain("completed");
    expect(treeOf(root)).toEqual(move.after);
  });

  it("is undone when somebody has edited a file that was still to be written, and the edit stays", () => {
    const root = killedFolder(3);
    writeFileSync(join(root, "app/tasks/models.py"), "edited since");
    expect(recoverProject(testHost(root), root)?.message).toContain("rolled back");
    expect(treeOf(root)).toEqual({ ...move.before, "app/tasks/models.py": "edited since" });
  });

  it("is completed when somebody has edited a file that was written already, and the edit stays", () => {
    const root = killedFolder(3);
    writeFileSync(join(root, "app/main.py"), "edited since");
    expect(recoverProject(testHost(root), root)?.message).toContain("completed");
    expect(treeOf(root)).toEqual({ ...move.after, "app/main.py": "edited since" });
  });

  it("is not mended from a damaged journal", () => {
    const root = temporaryFolder();
    fillFolder(root, { ".backend-gen/journal.json": "{" });
    expect(recoverProject(testHost(root), root)).toMatchObject({ code: "BG3111", severity: "error" });
  });

  it("cannot lure a run out of the project with a journal of somebody else's", () => {
    const root = temporaryFolder();
    const journal = {
      version: 1,
      steps: [{ path: "../out.py", before: null, after: "x" }],
      folders: ["../made"],
    };
    fillFolder(root, {
      ".backend-gen/journal.json": JSON.stringify(journal),
      ".backend-gen/tmp/0.new": "evil",
    });
    expect(recoverProject(testHost(root), root)).toMatchObject({ code: "BG3104" });
  });

  it("is nothing to a project that has none", () => {
    const root = temporaryFolder();
    fillFolder(root, { "a.py": "a" });
    expect(recoverProject(testHost(root), root)).toBeNull();
    expect(treeOf(root)).toEqual({ "a.py": "a" });
  });
});
