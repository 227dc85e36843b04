import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";
import { specOf } from "./saved-plans.js";

interface Way {
  readonly name: string;
  /** Has something of the project lead to the folder `outside`. */
  readonly lead: (root: string, outside: string) => void | Promise<void>;
  readonly argv?: readonly string[];
}

/** Moves a part of the project out of it, and has a link in its place. */
const moveOut = (path: string) => (root: string, outside: string) => {
  renameSync(join(root, path), join(outside, "moved"));
  symlinkSync(join(outside, "moved"), join(root, path));
};
const stranger = (root: string) => {
  fillFolder(root, { "app/notes.py": "mine: string\n" });
};

/** Every way in which a command writes, and a link on it. */
const WAYS: readonly Way[] = [
  { name: "a folder in which files are updated", lead: moveOut("app") },
  { name: "a file that is updated", lead: moveOut("app/main.py") },
  { name: "the folder of the state", lead: moveOut(".backend-gen") },
  { name: "the folder of the bases", lead: moveOut(".backend-gen/base") },
  { name: "the folder of the lock", lead: moveOut(".backend-gen/lock") },
  {
    name: "a link to nowhere in the place of a new file",
    lead: (root, outside) => symlinkSync(join(outside, "new"), join(root, "app/notes.py")),
  },
  {
    name: "the spec that a command adds to",
    lead: moveOut("backend.yaml"),
    argv: ["resource", "notes", "a:string"],
  },
  {
    name: "the backup of what is overwritten",
    lead: (root, outside) => {
      stranger(root);
      symlinkSync(join(outside, "backup"), join(root, "app/notes.py.orig"));
    },
    argv: ["generate", "--overwrite"],
  },
  {
    name: "what is overwritten",
    lead: (root, outside) => {
      stranger(root);
      moveOut("app/notes.py")(root, outside);
    },
    argv: ["generate", "--overwrite"],
  },
  {
    name: "what is restored",
    lead: (root, outside) => {
      rmSync(join(root, "app/tasks.py"));
      moveOut("app")(root, outside);
    },
    argv: ["generate", "--restore"],
  },
  {
    name: "what a plan writes",
    lead: async (root, outside) => {
      writeFileSync(join(root, "plan.json"), (await runCli(root, ["generate", "--dry-run", "--json"])).out);
      moveOut("app")(root, outside);
    },
    argv: ["apply", "plan.json"],
  },
];

it.each(WAYS)("writes nothing outside of the project by way of $name", async ({ lead, argv }) => {
  const [root, outside] = [temporaryFolder(), temporaryFolder()];
  fillFolder(root, { "backend.yaml": specOf("tasks", "labels") });
  await runCli(root, ["generate"]);
  writeFileSync(join(root, "backend.yaml"), specOf("tasks", "labels", "notes"));
  await lead(root, outside);
  const before = treeOf(outside);
  const { code, err } = await runCli(root, argv ?? ["generate"]);
  expect([code, err]).toEqual([3, expect.stringMatching(/^error BG3104: [^\n]*\n[^\n]*\n$/)]);
  expect(treeOf(outside)).toEqual(before);
});

it("writes no cache through a link, which a repository can hold", async () => {
  const root = temporaryFolder();
  const target = join(temporaryFolder(), "target");
  writeFileSync(target, "theirs");
  fillFolder(root, { "backend.yaml": specOf("tasks") });
  mkdirSync(join(root, ".backend-gen"));
  symlinkSync(target, join(root, ".backend-gen/cache.json"));
  expect((await runCli(root, ["generate"])).code).toBe(0);
  expect(readFileSync(target, "utf8")).toBe("theirs");
  expect(lstatSync(join(root, ".backend-gen/cache.json")).isSymbolicLink()).toBe(true);
});

it("takes the run's lock through no link, which a repository can hold", async () => {
  const root = temporaryFolder();
  const target = join(temporaryFolder(), "target");
  writeFileSync(target, "theirs");
  fillFolder(root, { "backend.yaml": specOf("tasks") });
  mkdirSync(join(root, ".backend-gen"));
  symlinkSync(target, join(root, `.backend-gen/run.lock.${process.pid}`));
  expect((await runCli(root, ["generate"])).code).toBe(0);
  expect(readFileSync(target, "utf8")).toBe("theirs");
});
