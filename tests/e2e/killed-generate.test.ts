import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { execa } from "execa";
import { expect, inject, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { IS_SOAK } from "../support/runs.js";

/** Kills of each of the two runs. */
const KILLS = IS_SOAK ? 100 : 4;

type Tree = Readonly<Record<string, string | null>>;

/** Fifty resources, which share a field of the spec. */
function specOf(...fields: readonly string[]): string {
  const resources = Array.from(
    { length: 50 },
    (_, number) => `  things${number}:\n    fields:\n${fields.map((field) => `      ${field}\n`).join("")}`,
  );
  return `name: shop\nresources:\n${resources.join("")}`;
}
const SMALL = specOf("title: string(1..200)", "done: boolean = false");
const LARGE = specOf("title: string(1..200)", "done: boolean = false", "rank: int?");

/** The project without what differs from run to run: the cache, and what a killed run leaves of its lock. */
function projectIn(root: string): Tree {
  const own = /^\.backend-gen(\/cache\.json|\/run\.lock.*)?$/;
  return Object.fromEntries(Object.entries(treeOf(root)).filter(([path]) => !own.test(path)));
}

/** The paths at which two trees differ. */
function difference(one: Tree, other: Tree): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (path) => one[path] !== other[path],
  );
}

interface Timing {
  /** Milliseconds from the start to the first file, and from there to the end. */
  readonly thinking: number;
  readonly writing: number;
}

/** Starts a run and kills it `after` so many milliseconds, counted from when it begins to write, or from its start. */
async function generateAndKill(root: string, after: number, isFromWriting: boolean): Promise<Timing> {
  const start = performance.now();
  const child = spawn(inject("tool"), ["generate", "--quiet"], { cwd: root, stdio: "ignore" });
  const ended = once(child, "exit");
  while (child.exitCode === null && !existsSync(join(root, ".backend-gen", "tmp"))) {
    if (!isFromWriting && performance.now() - start >= after) break;
    await wait(1);
  }
  const thinking = performance.now() - start;
  const passed = isFromWriting ? 0 : thinking;
  const timer = setTimeout(() => child.kill("SIGKILL"), Math.max(after - passed, 0));
  await ended;
  clearTimeout(timer);
  return { thinking, writing: performance.now() - start - thinking };
}

/** What became of the killed runs, all in all. */
const tally = { "killed before it wrote": 0, "rolled back": 0, completed: 0, "done before the kill": 0 };

/** What the next command, which refuses otherwise, has mended. */
async function mend(root: string): Promise<keyof typeof tally | null> {
  const { stderr } = await execa(inject("tool"), ["init", "--yes"], { cwd: root, reject: false });
  expect(stderr).toMatch(/error BG3013/);
  if (!stderr.includes("BG3107")) return null;
  return stderr.includes("completed") ? "completed" : "rolled back";
}

/** A project before the run in question, what the run makes of it, and how long that takes. */
async function ground(before: string | null, after: string) {
  const start = temporaryFolder();
  fillFolder(start, { "backend.yaml": before ?? after });
  if (before !== null) await execa(inject("tool"), ["generate"], { cwd: start });
  writeFileSync(join(start, "backend.yaml"), after);
  const whole = copyOf(start);
  const timing = await generateAndKill(whole, 600_000, false);
  return { start, old: projectIn(start), next: projectIn(whole), timing };
}

it.each([
  { name: "a new project", before: null, after: SMALL },
  { name: "a change of all fifty", before: SMALL, after: LARGE },
])(
  "generate of fifty resources ($name), killed at any moment, leaves the old project or the new one",
  async ({ before, after }) => {
    const { start, old, next, timing } = await ground(before, after);
    expect(difference(old, next).length).toBeGreaterThan(150);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const root = copyOf(start);
      const isFromWriting = kill % 4 !== 0;
      const limit = isFromWriting ? timing.writing : timing.thinking + timing.writing;
      const moment = Math.random() * limit;
      await generateAndKill(root, moment, isFromWriting);
      const how = await mend(root);
      const tree = projectIn(root);
      const isNew = difference(tree, next).length === 0;
      const said = `killed ${moment.toFixed(1)} ms after ${isFromWriting ? "it began to write" : "its start"}`;
      expect(isNew ? [] : difference(tree, old), said).toEqual([]);
      if (how !== null) expect(isNew, said).toBe(how === "completed");
      tally[how ?? (isNew ? "done before the kill" : "killed before it wrote")] += 1;
      if (kill === 0) {
        await execa(inject("tool"), ["generate"], { cwd: root });
        expect(difference(projectIn(root), next)).toEqual([]);
      }
      rmSync(root, { recursive: true });
    }
  },
);

it("the kills were told apart", () => {
  const total = Object.values(tally).reduce((sum, number) => sum + number, 0);
  if (IS_SOAK) console.log(tally);
  expect(total).toBe(2 * KILLS);
  expect(total - tally["done before the kill"]).toBeGreaterThan(total / 3);
});

function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}
