import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyPlan } from "../../src/host/apply.js";
import { realProcesses } from "../../src/host/real-processes.js";
import { recoverProject } from "../../src/host/recover.js";
import { create, planOf } from "./sample-plan.js";
import { fillFolder, temporaryFolder, treeOf } from "./temporary-folder.js";
import { testHost } from "./test-host.js";

const plan = planOf([create("a.py", "a")]);

function lockedFolder(owner: string): string {
  const root = temporaryFolder();
  fillFolder(root, { ".backend-gen/run.lock": owner });
  return root;
}

const owner = (pid: number, start: string | null) => JSON.stringify({ pid, start });

describe("two runs at once", () => {
  it("are refused with the number of the one that runs, and its lock stays", () => {
    const text = owner(process.pid, realProcesses.startOf(process.pid));
    const root = lockedFolder(text);
    const failure = applyPlan(testHost(root), root, plan);
    expect(failure).toMatchObject({ code: "BG3101", message: expect.stringContaining(String(process.pid)) });
    expect(treeOf(root)).toEqual({ ".backend-gen/run.lock": text });
  });

  it("do not mend each other's work", () => {
    const root = lockedFolder(owner(process.pid, realProcesses.startOf(process.pid)));
    fillFolder(root, { ".backend-gen/tmp/0.new": "half" });
    expect(recoverProject(testHost(root), root)).toMatchObject({ code: "BG3101" });
  });

  it.each([
    ["of a process that is no more", owner(4_194_305, "17")],
    ["of a process whose number another one has now", owner(process.pid, "an earlier start")],
    ["that nobody can read", ""],
  ])("a lock %s is taken over", (_, text) => {
    const root = lockedFolder(text);
    expect(applyPlan(testHost(root), root, plan)).toBeNull();
    expect(treeOf(root)).toEqual({ "a.py": "a" });
  });

  it("leave nothing of one that was killed while it took the lock", () => {
    const root = temporaryFolder();
    fillFolder(root, { ".backend-gen/run.lock.4194305": "{}", ".backend-gen/run.lock.4194305.old": "{}" });
    expect(applyPlan(testHost(root), root, plan)).toBeNull();
    expect(treeOf(root)).toEqual({ "a.py": "a" });
  });

  it("that take over at the same moment: the slower one refuses", () => {
    const root = lockedFolder(owner(4_194_305, "17"));
    const host = testHost(root);
    const quicker = owner(process.pid, realProcesses.startOf(process.pid));
    const files = {
      ...host.files,
      rename: (from: string, to: string) => {
        if (from === join(root, ".backend-gen/run.lock"))
          fillFolder(root, { ".backend-gen/run.lock": quicker });
        host.files.rename(from, to);
      },
    };
    expect(applyPlan({ ...host, files }, root, plan)).toMatchObject({ code: "BG3101" });
    expect(treeOf(root)).toEqual({ ".backend-gen/run.lock": quicker });
  });
});
