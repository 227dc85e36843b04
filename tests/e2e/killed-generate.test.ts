import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { execa } from "execa";
import { expect, inject, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { IS_SOAK } from "../support/runs.js";

/** Most of the time a run thinks, and of that nothing is left. */
const PHASES: readonly Phase[] = ["start", "writing", "renaming", "renaming"];
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
  /** Milliseconds to the end from the start, from the first file that is written, and from the first that is renamed. */
  readonly start: number;
  readonly writing: number;
  readonly renaming: number;
}

type Phase = keyof Timing;

/** What is there from when a phase begins. */
const MARKS = { start: null, writing: "tmp", renaming: "journal.json" } as const;

/** Starts a run and kills it `after` so many milliseconds, counted from when a phase of it begins. */
async function generateAndKill(root: string, after: number, phase: Phase): Promise<void> {
  const child = spawn(inject("tool"), ["generate", "--quiet"], { cwd: root, stdio: "ignore" });
  const ended = once(child, "exit");
  const mark = MARKS[phase];
  while (mark !== null && child.exitCode === null && !existsSync(join(root, ".backend-gen", mark)))
    await wait(0.2);
  const timer = setTimeout(() => child.kill("SIGKILL"), after);
  await ended;
  clearTimeout(timer);
}

/** How long the phases of a run take that nobody kills. */
async function timed(root: string): Promise<Timing> {
  const child = spawn(inject("tool"), ["generate", "--quiet"], { cwd: root, stdio: "ignore" });
  const started = performance.now();
  const began: Record<Phase, number> = { start: started, writing: 0, renaming: 0 };
  while (child.exitCode === null) {
    for (const phase of ["writing", "renaming"] as const)
      if (began[phase] === 0 && existsSync(join(root, ".backend-gen", MARKS[phase])))
        began[phase] = performance.now();
    await wait(0.2);
  }
  const end = performance.now();
  return { start: end - began.start, writing: end - began.writing, renaming: end - began.renaming };
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
  const timing = await timed(whole);
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
      const phase = PHASES[kill % PHASES.length] ?? "start";
      const moment = Math.random() * timing[phase];
      await generateAndKill(root, moment, phase);
      const how = await mend(root);
      const tree = projectIn(root);
      const isNew = difference(tree, next).length === 0;
      const said = `killed ${moment.toFixed(1)} ms after the beginning of its ${phase}`;
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
  IS_SOAK ? 3_600_000 : 600_000,
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
