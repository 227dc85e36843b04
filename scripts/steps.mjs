import { join } from "node:path";
import { ROOT } from "../tests/support/repository.mjs";
import { runCommand } from "../tests/support/run-command.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command What node runs: a script and its arguments.
 *
 * @typedef {Step & { code: number, seconds: number }} StepResult
 */

/** @param {string} path Below node_modules. */
const tool = (path) => join(ROOT, "node_modules", ...path.split("/"));

export const VITEST = tool("vitest/vitest.mjs");

/** What needs no running product. The linter is the slowest and starts first. @type {readonly Step[]} */
export const STATIC_STEPS = [
  { name: "lint", command: [tool("eslint/bin/eslint.js"), ".", "--max-warnings=0"] },
  { name: "types", command: [tool("typescript/bin/tsc"), "--noEmit", "-p", "."] },
  { name: "format", command: [tool("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."] },
  { name: "dead code", command: [tool("knip/bin/knip.js")] },
];

/**
 * Runs steps, so many at a time, and reports each as it ends, with what it printed when it failed.
 * @param {readonly Step[]} steps
 * @param {number} [atOnce]
 * @returns {Promise<StepResult[]>} In the order in which they ended.
 */
export async function runSteps(steps, atOnce = 2) {
  const waiting = [...steps];
  /** @type {StepResult[]} */
  const results = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** @param {Step} step @returns {Promise<StepResult>} */
async function runStep(step) {
  const startedAt = performance.now();
  const { code, stdout, stderr } = await runCommand(process.execPath, step.command, { cwd: ROOT });
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${step.name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log((stdout + stderr).trimEnd());
  return { ...step, code, seconds };
}
