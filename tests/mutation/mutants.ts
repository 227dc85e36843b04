import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from "vitest";

import { z } from "zod";

/** The names of the tests that are the likeliest to notice. */
const LIKELY = /another|owner|theirs|everybody|role|replaces|changes what|deleted|pages/;

const FOLDER = process.cwd();
const NOTICED = join(FOLDER, "noticed.json");
const MUTANTS = z
  .array(z.object({ number: z.int(), tests: z.array(z.string()) }))
  .parse(JSON.parse(readFileSync(join(FOLDER, "mutants.json"), "utf8")));

/** Which test has noticed a mutant, by its number. */
const noticed = z
  .record(z.string(), z.string())
  .parse(existsSync(NOTICED) ? JSON.parse(readFileSync(NOTICED, "utf8")) : {});

/**
 * Runs every test once as it is, and once with each mutant that ought to be noticed in its folder and has not been yet.
 * A mutant is noticed by a test that fails with it and passes again without it, else the test fails for good.
 * Part of a project with mutants (`isolation.ts`), whose own vitest it is run by.
 */
export default class MutantRunner extends TestRunner {
  #alive: readonly number[] = [];

  onCollected(files: readonly RunnerTestFile[]): void {
    for (const { tasks } of files) tasks.sort((left, right) => rank(left) - rank(right));
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    this.#alive = aliveIn(test.file);
    if (this.#alive.length === 0) test.mode = "skip";
    test.repeats = this.#alive.length;
    test.retry = 1;
    await super.onBeforeRunTask(test);
  }

  override onBeforeTryTask(test: RunnerTask, { retry = 0, repeats = 0 } = {}): void {
    const number = this.#alive[repeats - 1];
    if (retry > 0) {
      if (number === undefined) throw new Error("This fails without a mutant");
      noticed[number] = `${pathOf(test.file)}: ${test.name}`;
    }
    Reflect.set(globalThis, "mutant", retry > 0 ? undefined : number);
    super.onBeforeTryTask(test);
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    Reflect.set(globalThis, "mutant", undefined);
    writeFileSync(NOTICED, JSON.stringify(noticed));
    super.onAfterRunTask(test);
  }
}

function rank({ name }: RunnerTask): number {
  return LIKELY.test(name) ? 0 : 1;
}

function aliveIn(file: RunnerTestFile): readonly number[] {
  const path = pathOf(file);
  return MUTANTS.filter(({ tests }) => tests.some((folder) => path.startsWith(folder)))
    .map(({ number }) => number)
    .filter((number) => noticed[number] === undefined);
}

function pathOf({ filepath }: RunnerTestFile): string {
  return relative(FOLDER, filepath).split(sep).join("/");
}
