import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCommand, runOrThrow } from "../support/run-command.mjs";
import { runCli } from "./run-cli.js";

const IDENTITY = ["-c", "user.name=Ana", "-c", "user.email=ana@example.com", "-c", "core.autocrlf=false"];
const ADDED = [
  ["apples", "name:string:1..40:unique"],
  ["bananas", "name:string", "task:ref(tasks)"],
] as const;

/** Both sorts of spec: all in one file, or a file a resource. */
const TASKS = "fields:\n  title: string\n";
const SPECS = {
  "backend.yaml": (target: string) => ({
    "backend.yaml": `name: shop\ntarget: ${target}\nresources:\n  tasks:\n    fields:\n      title: string\n`,
  }),
  "resources/": (target: string) => ({
    "backend.yaml": `name: shop\ntarget: ${target}\n`,
    "resources/tasks.yaml": TASKS,
  }),
};

async function generated(files: Readonly<Record<string, string>>): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, files);
  await must(root, "generate");
  return root;
}

async function must(root: string, ...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await runCli(root, argv, { engine: createRealEngine() });
  expect([code, err]).toEqual([0, ""]);
  return out;
}

async function git(root: string, ...args: readonly string[]): Promise<void> {
  await runOrThrow("git", [...IDENTITY, ...args], { cwd: root });
}

async function committed(root: string, message: string): Promise<void> {
  await git(root, "add", "--all");
  await git(root, "commit", "--quiet", "--message", message);
}

/** A repository with a branch for each resource that is added, the first of them checked out, and what git says of merging the other. */
async function merged(files: Readonly<Record<string, string>>) {
  const root = await generated(files);
  await git(root, "init", "--quiet", "--initial-branch=main");
  await committed(root, "tasks");
  for (const addition of ADDED) {
    await git(root, "switch", "--quiet", "--create", addition[0], "main");
    await must(root, "resource", ...addition);
    await committed(root, addition[0]);
  }
  await git(root, "switch", "--quiet", "apples");
  await runCommand("git", [...IDENTITY, "merge", "--quiet", "bananas"], { cwd: root });
  const { stdout } = await runCommand("git", ["diff", "--name-only", "--diff-filter=U"], { cwd: root });
  return { root, conflicts: stdout.split("\n").filter((path) => path !== "") };
}

/** Keeps both sides of every conflict in a file. */
function keepBoth(root: string, path: string): void {
  const text = readFileSync(join(root, path), "utf8");
  writeFileSync(join(root, path), text.replace(/^(<{7}|={7}|>{7}).*\n/gm, ""));
}

/** Every file but git's, this machine's own, and the migrations. */
function projectOf(root: string): ReturnType<typeof treeOf> {
  const isOwn = (path: string) =>
    /^(\.git|migrations|\.backend-gen\/lock\/migrations)\/|^\.backend-gen\/(cache\.json|undo)$/.test(path);
  return Object.fromEntries(Object.entries(treeOf(root)).filter(([path]) => !isOwn(path)));
}

async function oneAfterTheOther(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await generated(files);
  for (const addition of ADDED) await must(root, "resource", ...addition);
  return root;
}

describe.each(["fastapi", "fastify"])("two branches of a %s project that each add a resource", (target) => {
  it.each([
    ["without a conflict where each resource has a file of its own", "resources/", []],
    ["in backend.yaml alone where it describes both", "backend.yaml", ["backend.yaml"]],
  ] as const)(
    "meet %s, and come to what one after the other would have made",
    async (_where, layout, met) => {
      const { root, conflicts } = await merged(SPECS[layout](target));
      expect(conflicts).toEqual(met);
      for (const path of conflicts) keepBoth(root, path);
      await must(root, "generate");
      expect(projectOf(root)).toEqual(projectOf(await oneAfterTheOther(SPECS[layout](target))));
      const numbered = Object.keys(treeOf(root)).map((path) => /0002_\w+/.exec(path)?.[0] ?? "");
      expect([...new Set(numbered)]).toEqual(["", "0002_create_apples", "0002_create_bananas"]);
    },
  );
});

it("tells a user whose own .gitattributes stays what to add to it", async () => {
  const root = temporaryFolder();
  fillFolder(root, { ...SPECS["resources/"]("fastapi"), ".gitattributes": "*.png binary\n" });
  expect(await must(root, "generate")).toMatch(
    /add to your \.gitattributes, which stays as it is: README\.md merge=union · app\/api\.py merge=union · /,
  );
  expect(treeOf(root)[".gitattributes"]).toBe("*.png binary\n");
});
