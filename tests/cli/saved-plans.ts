import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSavedPlan } from "../../src/plan/read-saved-plan.js";
import { digestOf, type SavedPlan } from "../../src/plan/saved-plan.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";
import { testEngine } from "./test-engine.js";

/** A spec of resources with these names. */
export const specOf = (...tables: readonly string[]) =>
  `name: shop\nresources:\n${tables.map((table) => `  ${table}:\n    fields:\n      name: string\n`).join("")}`;

/** What a run leaves: without the plan, and without the cache that a run of its own keeps. */
export function madeIn(root: string): Record<string, string | null> {
  const entries = Object.entries(treeOf(root));
  return Object.fromEntries(entries.filter(([path]) => !/^(plan|\.backend-gen\/cache)\.json$/.test(path)));
}

/** A project, whose spec has then changed: a resource is gone, another new, a file edited, one deleted. */
export async function changed(): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": specOf("tasks", "labels", "members") });
  await runCli(root, ["generate", "--allow-destructive"]);
  fillFolder(root, {
    "app/members.py": "# mine\nname: string\n",
    "backend.yaml": specOf("tasks", "notes", "members"),
  });
  writeFileSync(
    join(root, "backend.yaml"),
    specOf("tasks", "notes", "members").replace(/name: string\n$/, "name: string\n      age: int?\n"),
  );
  return root;
}

/** The project with the plan of its next run in `plan.json`. */
export async function planned(...argv: readonly string[]): Promise<string> {
  const root = await changed();
  writeFileSync(
    join(root, "plan.json"),
    (await runCli(root, ["generate", "--allow-destructive", "--dry-run", "--json", ...argv])).out,
  );
  return root;
}

/** The plan in `plan.json`. */
export function planIn(root: string): SavedPlan {
  const read = readSavedPlan(
    "plan.json",
    readFileSync(join(root, "plan.json"), "utf8"),
    testEngine().version,
  );
  if ("refusal" in read) throw new Error(read.refusal.message);
  return read.plan;
}

/** Writes a plan as a forger would: the digest fits. */
export function forge(root: string, part: object): void {
  const { digest: _, ...body } = { ...planIn(root), ...part };
  writeFileSync(join(root, "plan.json"), JSON.stringify({ plan: { ...body, digest: digestOf(body) } }));
}
