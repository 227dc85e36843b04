import { type RunnerTestCase, type RunnerTestSuite, beforeAll } from "vitest";

/** Tests of one chapter that a target does not pass, and does not promise to. */
export interface Exception {
  /** As `chapter` names it. */
  readonly chapter: string;
  /** How the titles of the tests begin; all tests of the chapter when left out. */
  readonly tests?: readonly string[];
  /** The words of docs/existing-projects.md that say so. */
  readonly because: string;
}

/** A spec that a target generates nothing from. */
export interface Refusal {
  /** Its name, without `.yaml`. */
  readonly spec: string;
  /** The words of docs/existing-projects.md that say so. */
  readonly because: string;
}

/**
 * Turns the tests of the surrounding `describe` that are excepted around: one that passes is reported (`Expect test to fail`), so
 * that no exception outlives its reason. Throws where one names no test of a chapter that is there.
 */
export function exceptions(leaves: readonly Exception[]): void {
  beforeAll(({}, { tasks }) => {
    for (const suite of tasks) if (suite.type === "suite") except(suite, leaves);
  });
}

function except({ name, tasks }: RunnerTestSuite, leaves: readonly Exception[]): void {
  const tests = tasks.filter((task): task is RunnerTestCase => task.type === "test");
  for (const { chapter, tests: starts = [""] } of leaves.filter((one) => one.chapter === name))
    for (const start of starts) {
      const excepted = tests.filter((test) => test.name.startsWith(start));
      if (excepted.length === 0) throw new Error(`no test of "${chapter}" begins with "${start}"`);
      for (const test of excepted) test.fails = true;
    }
}
