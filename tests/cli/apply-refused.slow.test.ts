import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realProcesses } from "../../src/host/real-processes.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";
import { changed, forge, planIn, planned, specOf } from "./saved-plans.js";

/** What a command that a user typed says, and that it has written nothing. */
async function refused(root: string): Promise<{ readonly code: number; readonly err: string }> {
  const before = treeOf(root);
  const { code, out, err } = await runCli(root, ["apply", "plan.json"]);
  expect([treeOf(root), out]).toEqual([before, ""]);
  // One finding: its line and its help.
  expect(err.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
  return { code, err };
}

describe("a plan that the project has left behind is refused", () => {
  const slips: readonly (readonly [string, string, (root: string) => void])[] = [
    [
      "a file that it updates was edited",
      "app/main.py",
      (root) => fillFolder(root, { "app/main.py": "mine" }),
    ],
    [
      "a file that it leaves alone was edited",
      "app/tasks.py",
      (root) => fillFolder(root, { "app/tasks.py": "mine" }),
    ],
    [
      "a file that it creates has appeared",
      "app/notes.py",
      (root) => fillFolder(root, { "app/notes.py": "mine" }),
    ],
    ["a file that it deletes is gone", "app/labels.py", (root) => rmSync(join(root, "app/labels.py"))],
    ["the spec is another", "backend.yaml", (root) => fillFolder(root, { "backend.yaml": specOf("tasks") })],
    [
      "the spec has one more file",
      "resources/x.yaml",
      (root) => fillFolder(root, { "resources/x.yaml": "{}\n" }),
    ],
    [
      "the lock is another",
      ".backend-gen/lock/tasks.json",
      (root) => fillFolder(root, { ".backend-gen/lock/tasks.json": "{}" }),
    ],
    [
      "a base is gone",
      ".backend-gen/base/README.md.txt",
      (root) => rmSync(join(root, ".backend-gen/base/README.md.txt")),
    ],
    ["a migration was added", "versions/2.py", (root) => fillFolder(root, { "versions/2.py": "two" })],
  ];

  it.each(slips)("when %s", async (_, path, slip) => {
    const root = await planned();
    slip(root);
    const { code, err } = await refused(root);
    expect(code).toBe(1);
    expect(err).toContain(
      `error BG3801: the project is no longer what the plan was made for; since then changed: ${path}\n`,
    );
  });

  it("in one line when all is", async () => {
    const root = await planned();
    rmSync(join(root, ".backend-gen"), { recursive: true });
    expect((await refused(root)).err).toMatch(/BG3801: .*changed: \S+, \S+, \S+ and \d+ more\n/);
  });
});

describe("a plan that no dry run has printed is refused", () => {
  it("when it was made by another version", async () => {
    const root = await planned();
    const text = readFileSync(join(root, "plan.json"), "utf8").replace('"tool": "1.2.3"', '"tool": "1.2.2"');
    writeFileSync(join(root, "plan.json"), text);
    expect(await refused(root)).toEqual({
      code: 2,
      err: expect.stringContaining(
        "error BG3803: plan.json was made by backend-gen 1.2.2, and this is 1.2.3",
      ),
    });
  });

  it("when its dry run stopped at a conflict", async () => {
    const root = await changed();
    writeFileSync(join(root, "app/main.py"), "mine\n");
    writeFileSync(
      join(root, "plan.json"),
      (await runCli(root, ["generate", "--allow-destructive", "--dry-run", "--json"])).out,
    );
    expect(await refused(root)).toEqual({ code: 1, err: expect.stringContaining("BG3802") });
  });

  const damages: readonly (readonly [string, (text: string) => string])[] = [
    ["is cut off", (text) => text.slice(0, -100)],
    ["is empty", () => ""],
    ["is another document", () => '{"version": 1}'],
    ["has a text that somebody changed", (text) => text.replace("name: string\\n", "name: other\\n")],
    [
      "has lost a file",
      (text) => text.replace(/\{\s+"path": "\.backend-gen\/lock\/notes\.json"[^}]*\},/, ""),
    ],
  ];

  it.each(damages)("when it %s", async (_, damage) => {
    const root = await planned();
    const text = readFileSync(join(root, "plan.json"), "utf8");
    expect(damage(text)).not.toBe(text);
    writeFileSync(join(root, "plan.json"), damage(text));
    expect(await refused(root)).toEqual({
      code: 2,
      err: expect.stringContaining("error BG3804: plan.json is no plan"),
    });
  });

  it("when there is none, and when it is a folder", async () => {
    const root = await changed();
    expect((await refused(root)).err).toContain("there is no such file");
    fillFolder(root, { "plan.json/x": "" });
    expect((await refused(root)).err).toContain("it is a folder");
  });

  const write = (path: string) => ({
    changes: [{ action: "create", path, text: "evil" }],
    seen: { [path]: null },
  });
  const OUT = "a path leads out of the project";
  const STATE = "a change is below .backend-gen";
  const ODD = "is not what a dry run prints";
  const UNSEEN = "it changes a file that it has not seen";
  const twice = [1, 2].map((n) => ({ action: "create", path: "a.py", text: `${n}` }));
  const forgeries: readonly (readonly [string, string, object])[] = [
    ["writes above the project", OUT, write("../evil.py")],
    ["writes to a place from the root", OUT, write("/tmp/evil.py")],
    ["writes above the project in the end", OUT, write("app/../../evil.py")],
    ["writes into .git", OUT, write(".git/hooks/pre-commit")],
    ["writes into .git as Windows spells it", OUT, write("app/.GIT./config")],
    ["writes a journal for the next run", STATE, write(".backend-gen/journal.json")],
    ["writes the state as a change, in capitals", STATE, write(".Backend-Gen/lock/project.json")],
    [
      "writes another run's lock",
      "none of those kept",
      { state: [{ path: ".backend-gen/run.lock", text: "" }] },
    ],
    ["writes outside as state", OUT, { state: [{ path: ".backend-gen/base/../../../evil.txt", text: "" }] }],
    ["reads outside", ODD, { seen: { "../../etc/passwd": null } }],
    ["has a change that it cannot have", ODD, { changes: [{ action: "run", path: "a.py" }] }],
    [
      "has a conflict",
      ODD,
      { changes: [{ action: "conflict", path: "a.py", because: "clash", reason: "", marked: null }] },
    ],
    ["has a key too many", ODD, { changes: [{ action: "delete", path: "a.py", mode: 511 }] }],
    [
      "overwrites what it has not seen",
      UNSEEN,
      { changes: [{ action: "create", path: "app/main.py", text: "" }] },
    ],
    ["deletes what it has not seen", UNSEEN, { changes: [{ action: "delete", path: "mine.py" }], seen: {} }],
    ["writes a file twice", "a path is in it twice", { changes: twice, seen: { "a.py": null } }],
  ];

  it.each(forgeries)("when it %s", async (_, reason, part) => {
    const root = await planned();
    forge(root, part);
    const { code, err } = await refused(root);
    expect([code, err]).toEqual([2, expect.stringContaining("error BG3804: plan.json is no plan")]);
    expect(err).toContain(reason);
  });

  it("when it writes through a link that leads out of the project", async () => {
    const [root, outside] = [await planned(), temporaryFolder()];
    symlinkSync(outside, join(root, "way-out"));
    const { seen } = planIn(root);
    forge(root, {
      changes: [{ action: "create", path: "way-out/evil.py", text: "evil" }],
      seen: { ...seen, "way-out/evil.py": null },
    });
    expect(await runCli(root, ["apply", "plan.json"])).toMatchObject({
      code: 3,
      err: expect.stringContaining("BG3104"),
    });
    expect(treeOf(outside)).toEqual({});
  });
});

describe("apply beside another run", () => {
  it("refuses", async () => {
    const root = await planned();
    const owner = { pid: process.pid, start: realProcesses.startOf(process.pid) };
    fillFolder(root, { ".backend-gen/run.lock": JSON.stringify(owner) });
    expect(await refused(root)).toEqual({ code: 3, err: expect.stringContaining("BG3101") });
  });
});
