import { describe, expect, it } from "vitest";
import { CAUTIOUS } from "../../src/plan/choices.js";
import { parseLock } from "../../src/plan/lock.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { NO_MOVES } from "../../src/plan/moved-files.js";
import { NO_PATCHES } from "../../src/plan/patched-files.js";
import { hasConflict, isNothingToDo, type Plan } from "../../src/plan/plan.js";
import type { GeneratedFile, PlanInput } from "../../src/plan/plan-input.js";
import { sampleBlueprint } from "./sample-blueprint.js";

const managed = (path: string, text: string): GeneratedFile => ({ path, text, ownership: "managed" });
const once = (path: string, text: string): GeneratedFile => ({ path, text, ownership: "once" });

/** A project of two maps that plans are applied to, without any file system. */
class Desk {
  disk = new Map<string, string>();
  state = new Map<string, string>();

  plan(files: readonly GeneratedFile[], part: Partial<PlanInput> = {}): Plan {
    return makePlan({
      files,
      snapshot: { disk: this.disk, state: this.state },
      moves: NO_MOVES,
      blueprint: sampleBlueprint(["tasks"]),
      toolVersion: "1.0.0",
      missingMigrations: [],
      schema: "{}\n",
      lock: parseLock(this.state).value,
      specEdits: [],
      patched: NO_PATCHES,
      edits: new Map(),
      choices: CAUTIOUS,
      diagnostics: [],
      nextSteps: [],
      ...part,
    });
  }

  run(files: readonly GeneratedFile[], part: Partial<PlanInput> = {}): Plan {
    const plan = this.plan(files, part);
    for (const change of plan.changes) {
      if (change.action === "create" || change.action === "update") this.disk.set(change.path, change.text);
      if (change.action === "delete") this.disk.delete(change.path);
    }
    for (const { path, text } of plan.state) {
      if (text === null) this.state.delete(path);
      else this.state.set(path, text);
    }
    return plan;
  }
}

const actions = (plan: Plan) => plan.changes.map(({ action, path }) => `${action} ${path}`);

describe("a plan", () => {
  it("of a new project creates every file, remembers the managed ones, and writes the lock last", () => {
    const plan = new Desk().plan([managed("b.py", "b"), once("a.py", "a")]);
    expect(actions(plan)).toEqual(["create a.py", "create b.py"]);
    expect(plan.state.map(({ path }) => path)).toEqual([
      ".backend-gen/.gitattributes",
      ".backend-gen/.gitignore",
      ".backend-gen/base/b.py.txt",
      ".backend-gen/lock/tasks.json",
      ".backend-gen/schema.json",
      ".backend-gen/lock/project.json",
    ]);
  });

  it("tells what a user's own .gitignore lacks, once", () => {
    const desk = new Desk();
    desk.disk.set(".gitignore", "dist/\r\n.data/\r\n");
    const files = [managed(".gitignore", ".data/\n.env\n"), managed("a.py", "a")];
    const why = "add to your .gitignore, which stays as it is: .env";
    expect(desk.run(files).nextSteps).toEqual([{ why, command: null }]);
    expect(desk.disk.get(".gitignore")).toBe("dist/\r\n.data/\r\n");
    expect(desk.run(files).nextSteps).toEqual([]);
  });

  it("leaves a file for git to the user where only a later version would write one, and says so once", () => {
    const desk = new Desk();
    desk.run([managed("a.py", "a")]);
    desk.disk.set(".gitattributes", "*.png binary\n");
    const files = [managed(".gitattributes", "# why\na.py merge=union\n"), managed("a.py", "a")];
    const why = "add to your .gitattributes, which stays as it is: a.py merge=union";
    expect(desk.run(files).nextSteps).toEqual([{ why, command: null }]);
    expect(desk.disk.get(".gitattributes")).toBe("*.png binary\n");
    expect(desk.run(files).nextSteps).toEqual([]);
  });

  it("remembers each migration in a file of its own: two branches that each add one do not meet in the lock", () => {
    const desk = new Desk();
    desk.run([managed("a.py", "a")]);
    const { state } = desk.run([managed("a.py", "a"), { path: "1.sql", text: "x", ownership: "migration" }]);
    expect(state.map(({ path }) => path)).toEqual([".backend-gen/lock/migrations/1.sql.json"]);
    expect(desk.disk.get("1.sql")).toBe("x");
  });

  it("of an unchanged spec is nothing to do, the state included", () => {
    const desk = new Desk();
    const files = [managed("b.py", "b"), once("a.py", "a")];
    desk.run(files);
    const plan = desk.plan(files);
    expect(isNothingToDo(plan)).toBe(true);
    expect(plan.state).toEqual([]);
  });

  it("deletes an unedited file that is no longer generated, and its base", () => {
    const desk = new Desk();
    desk.run([managed("a.py", "a"), managed("b.py", "b")]);
    const plan = desk.run([managed("a.py", "a")]);
    expect(actions(plan)).toEqual(["unchanged a.py", "delete b.py"]);
    expect([...desk.state.keys()]).not.toContain(".backend-gen/base/b.py.txt");
  });

  it("keeps an edited file that is no longer generated, and owns it again when it comes back", () => {
    const desk = new Desk();
    desk.run([managed("b.py", "b")]);
    desk.disk.set("b.py", "edited");
    expect(actions(desk.run([]))).toEqual(["kept b.py"]);
    expect(actions(desk.run([managed("b.py", "b")]))).toEqual(["unchanged b.py"]);
    expect(desk.disk.get("b.py")).toBe("edited");
  });

  it("says once that the user deleted a file, and leaves it deleted", () => {
    const desk = new Desk();
    desk.run([managed("b.py", "b")]);
    desk.disk.delete("b.py");
    expect(actions(desk.run([managed("b.py", "b2")]))).toEqual(["kept b.py"]);
    expect(actions(desk.run([managed("b.py", "b3")]))).toEqual(["unchanged b.py"]);
    expect(desk.disk.has("b.py")).toBe(false);
  });

  it("forgets a deleted file that is no longer generated", () => {
    const desk = new Desk();
    desk.run([managed("b.py", "b")]);
    desk.disk.delete("b.py");
    desk.run([]);
    expect(actions(desk.run([managed("b.py", "b")]))).toEqual(["create b.py"]);
  });

  it("never writes a once file again, not even after the user deleted it", () => {
    const desk = new Desk();
    desk.run([once("a.py", "a")]);
    desk.disk.delete("a.py");
    expect(actions(desk.run([once("a.py", "a2")]))).toEqual(["unchanged a.py"]);
  });

  it("with a conflict says so with an error for each, and has no base for what is not ours", () => {
    const desk = new Desk();
    desk.disk.set("app/main.py", "theirs");
    const plan = desk.plan([managed("app/main.py", "ours")]);
    expect(hasConflict(plan)).toBe(true);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(["BG3001"]);
    expect(plan.state.map(({ path }) => path)).not.toContain(".backend-gen/base/app/main.py.txt");
  });

  it("keeps a README that was there before the project, now and later", () => {
    const desk = new Desk();
    desk.disk.set("README.md", "theirs");
    expect(actions(desk.run([managed("README.md", "ours")]))).toEqual(["kept README.md"]);
    const later = desk.run([managed("README.md", "ours, new")]);
    expect(actions(later)).toEqual(["kept README.md"]);
    expect(isNothingToDo(later)).toBe(true);
  });

  it("carries the edit of the spec among the files, in order", () => {
    const specEdits = [{ path: "backend.yaml", before: "old", text: "new" }];
    const plan = new Desk().plan([managed("a.py", "a"), managed("z.py", "z")], { specEdits });
    expect(actions(plan)).toEqual(["create a.py", "update backend.yaml", "create z.py"]);
    expect(plan.changes[1]).toMatchObject({ how: "patched", before: "old", text: "new" });
  });

  it("drops the lock of a resource that is gone", () => {
    const desk = new Desk();
    desk.run([], { blueprint: sampleBlueprint(["tasks", "notes"]) });
    const plan = desk.plan([]);
    expect(plan.state).toContainEqual(
      expect.objectContaining({ path: ".backend-gen/lock/notes.json", text: null }),
    );
  });

  it("is plain data", () => {
    const plan = new Desk().plan([managed("a.py", "a")]);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});
