import { chmodSync, mkdirSync, statSync, symlinkSync, readFileSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyPlan } from "../../src/host/apply.js";
import { realProcesses } from "../../src/host/real-processes.js";
import { recoverProject } from "../../src/host/recover.js";
import { create, move, planOf, remove, update } from "./sample-plan.js";
import { fillFolder, temporaryFolder, treeOf } from "./temporary-folder.js";
import { interceptedFiles, systemError, testHost } from "./test-host.js";

function movedFolder(): string {
  const root = temporaryFolder();
  fillFolder(root, move.before);
  return root;
}

describe("applying a plan", () => {
  it("does all of it and leaves nothing of its own behind", () => {
    const root = movedFolder();
    expect(applyPlan(testHost(root), root, move.plan)).toBeNull();
    expect(treeOf(root)).toEqual(move.after);
  });

  it("of nothing makes no state folder", () => {
    const root = temporaryFolder();
    expect(applyPlan(testHost(root), root, planOf([]))).toBeNull();
    expect(treeOf(root)).toEqual({});
  });

  it("removes the folders that its deletes leave empty, and no other", () => {
    const root = temporaryFolder();
    fillFolder(root, { "a/b/c/x.py": "x", "a/keep.py": "k", "d/y.py": "y" });
    mkdirSync(join(root, "empty"));
    applyPlan(testHost(root), root, planOf([remove("a/b/c/x.py", "x"), remove("d/y.py", "y")]));
    expect(treeOf(root)).toEqual({ "a/keep.py": "k", empty: null });
  });

  it("keeps the mode of a file that it updates, and makes new ones readable", () => {
    const root = temporaryFolder();
    fillFolder(root, { "run.sh": "old" });
    chmodSync(join(root, "run.sh"), 0o750);
    applyPlan(testHost(root), root, planOf([update("run.sh", "old", "new"), create("new.py", "n")]));
    expect(statSync(join(root, "run.sh")).mode & 0o777).toBe(0o750);
    expect(statSync(join(root, "new.py")).mode & 0o700).toBe(0o600);
  });

  it.each([
    ["was edited", "update", { "f.py": "edited meanwhile" }, update("f.py", "seen", "new")],
    ["appeared", "create", { "f.py": "appeared" }, create("f.py", "new")],
    ["was removed", "delete", {}, remove("f.py", "seen")],
  ])("stops when a file %s since the plan saw it (%s)", (_, __, found, change) => {
    const root = temporaryFolder();
    fillFolder(root, found);
    const failure = applyPlan(testHost(root), root, planOf([create("a.py", "a"), change]));
    expect(failure).toMatchObject({ code: "BG3105", message: expect.stringContaining("f.py") });
    expect(treeOf(root)).toEqual(found);
  });
});

describe("what a plan may not touch", () => {
  it.each([
    "../out.py",
    "/etc/out.py",
    "a/../../out.py",
    ".git/config",
    "sub/.GIT/hooks/x",
    ".git./x",
    "a\\b",
    "c:x",
    "",
  ])("is refused: %j", (path) => {
    const root = temporaryFolder();
    expect(applyPlan(testHost(root), root, planOf([create(path, "x")]))).toMatchObject({ code: "BG3104" });
    expect(treeOf(root)).toEqual({});
  });

  it("is a folder behind a link that leaves the project", () => {
    const [root, outside] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(outside, join(root, "app"));
    expect(applyPlan(testHost(root), root, planOf([create("app/x.py", "x")]))).toMatchObject({
      code: "BG3104",
    });
    expect(treeOf(outside)).toEqual({});
  });

  it("is a file behind a link that leaves the project", () => {
    const [root, outside] = [temporaryFolder(), temporaryFolder()];
    fillFolder(outside, { "x.py": "old" });
    symlinkSync(join(outside, "x.py"), join(root, "x.py"));
    expect(applyPlan(testHost(root), root, planOf([update("x.py", "old", "new")]))).toMatchObject({
      code: "BG3104",
    });
    expect(treeOf(outside)).toEqual({ "x.py": "old" });
  });

  it("is anything when the state folder leads out of the project", () => {
    const [root, outside] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(outside, join(root, ".backend-gen"));
    expect(applyPlan(testHost(root), root, planOf([create("x.py", "x")]))).toMatchObject({ code: "BG3104" });
    expect(treeOf(outside)).toEqual({});
  });

  it("is not a file behind a link that stays inside: it changes and the link stays", () => {
    const root = temporaryFolder();
    fillFolder(root, { "real.py": "old" });
    symlinkSync("real.py", join(root, "link.py"));
    expect(applyPlan(testHost(root), root, planOf([update("link.py", "old", "new")]))).toBeNull();
    expect(readFileSync(join(root, "real.py"), "utf8")).toBe("new");
    expect(lstatSync(join(root, "link.py")).isSymbolicLink()).toBe(true);
  });

  it.each([
    ["a folder in a file's place", { "app/main.py/inner": "x" }, "app/main.py"],
    ["a file in a folder's place", { app: "x" }, "app/main.py"],
  ])("is %s", (_, found, path) => {
    const root = temporaryFolder();
    fillFolder(root, found);
    expect(
      applyPlan(testHost(root), root, planOf([create("first.py", "f"), create(path, "x")])),
    ).toMatchObject({ code: "BG3103" });
    expect(treeOf(root)).toEqual(found);
  });
});

/** How many calls that change something a whole apply makes. */
function changesOfWholeRun(): number {
  const root = movedFolder();
  let calls = 0;
  applyPlan(testHost(root, { files: interceptedFiles(() => (calls += 1)) }), root, move.plan);
  return calls;
}

const steps = Array.from({ length: 40 }, (_, step) => step + 1);

/** A process that nobody finds running afterwards. */
const deadProcess = { ...realProcesses, ownId: 4_194_305, startOf: () => "1" };

describe("an environment that fails", () => {
  it("has all its calls covered by the steps below", () => {
    expect(changesOfWholeRun()).toBeLessThanOrEqual(steps.length);
  });

  it.each(steps)("at change %i: either all is done or all is as it was", (step) => {
    const root = movedFolder();
    let calls = 0;
    const files = interceptedFiles(() => {
      calls += 1;
      if (calls === step) throw systemError("ENOSPC");
    });
    const failure = applyPlan(testHost(root, { files }), root, move.plan);
    if (failure === null) {
      recoverProject(testHost(root, { processes: { ...realProcesses, startOf: () => null } }), root);
      const tree = treeOf(root);
      delete tree[".backend-gen/run.lock"];
      delete tree["app/gone"]; // An empty folder that could not be removed is no reason to undo a run.
      expect(tree).toEqual(move.after);
    } else {
      expect(failure.code).toBe("BG3102");
      expect(failure.message).toContain("the disk is full");
      expect(treeOf(root)).toEqual(move.before);
    }
  });

  it("that fails for good, the undoing too, leaves a journal that the next run works from", () => {
    const root = movedFolder();
    let renames = 0;
    const files = interceptedFiles((method) => {
      renames += method === "rename" ? 1 : 0;
      if (renames > 3) throw systemError("EIO");
    });
    expect(applyPlan(testHost(root, { files }), root, move.plan)).toMatchObject({ code: "BG3110" });
    const lockOfDead = testHost(root, { processes: { ...realProcesses, startOf: () => null } });
    expect(recoverProject(lockOfDead, root)).toMatchObject({ code: "BG3107", severity: "warning" });
    expect([move.before, move.after]).toContainEqual(treeOf(root));
  });

  it.each(steps)("that dies at change %i is mended by the next run", (step) => {
    const root = movedFolder();
    let calls = 0;
    const files = interceptedFiles(() => {
      calls += 1;
      if (calls >= step) throw new Error("killed");
    });
    try {
      applyPlan(testHost(root, { files, processes: deadProcess }), root, move.plan);
    } catch (error) {
      expect(error).toMatchObject({ message: "killed" });
    }
    const recovered = recoverProject(testHost(root), root);
    expect([null, "BG3107"]).toContain(recovered?.code ?? null);
    const tree = treeOf(root);
    delete tree[".backend-gen/run.lock"];
    expect([move.before, move.after]).toContainEqual(tree);
  });
});
