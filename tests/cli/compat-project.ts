import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execaSync } from "execa";
import { realProcesses } from "../../src/host/real-processes.js";
import { temporaryFolder } from "../host/temporary-folder.js";
import { runCli, type Ran, type World } from "./run-cli.js";

export const SPEC =
  "name: shop\nresources:\n  tasks:\n    fields:\n      title: string(1..50)\n      note: text?\n";
/** Two changes that break clients, and one that does not. */
export const BREAKING = SPEC.replace("1..50", "1..20").replace("note: text?", "memo: text?");
export const HARMLESS = `${SPEC}      memo: text?\n`;

/** The real git. */
export const WITH_GIT: World = { host: { processes: realProcesses } };

/** Runs git in a folder, and gives what it prints. */
export function git(root: string, ...words: readonly string[]): string {
  const identity = ["-c", "user.name=ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false"];
  return execaSync("git", [...identity, ...words], { cwd: root }).stdout;
}

/** A project that was generated from `SPEC` and committed, in a folder of a repository. */
export async function committedProject(below = ""): Promise<string> {
  const repository = temporaryFolder();
  git(repository, "init", "--quiet", "--initial-branch=main");
  const root = join(repository, below);
  mkdirSync(root, { recursive: true });
  become(root, SPEC);
  await generateInto(root);
  git(repository, "add", "--all");
  git(repository, "commit", "--quiet", "--message=one");
  return root;
}

/** Generates, which has to work. */
export async function generateInto(root: string): Promise<void> {
  const { code, err } = await runCli(root, ["generate", "--allow-destructive"]);
  if (code !== 0) throw new Error(err);
}

export function become(root: string, spec: string): void {
  writeFileSync(join(root, "backend.yaml"), spec);
}

export function compat(root: string, ...words: readonly string[]): Promise<Ran> {
  return runCli(root, ["compat", ...words], WITH_GIT);
}
