import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ensurePackages } from "./bootstrap.mjs";
import { STATIC_STEPS, VITEST, runSteps } from "./steps.mjs";
import { CACHE, ROOT } from "../tests/support/repository.mjs";
import { runCommand } from "../tests/support/run-command.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

const REPORT = join(CACHE, "test-report.json");

await ensurePackages();
const checks = await runSteps([{ name: "build", command: ["scripts/build.mjs"] }, ...STATIC_STEPS]);
const vitest = await runVitest();
const tally = await tallied();
const failedChecks = checks.filter((step) => step.code !== 0).length;
// A file that does not load fails no test of its own.
const failed = Math.max(tally.failed, vitest === 0 ? 0 : 1) + failedChecks;
const passed = tally.passed + checks.length - failedChecks;
console.log(`${passed} passed, ${failed} failed, ${tally.skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

/** @returns {Promise<number>} The exit code. */
async function runVitest() {
  await rm(REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const command = [VITEST, "run", ...reporters, ...process.argv.slice(2)];
  // Every property in full (tests/support/runs.ts).
  const env = { ...process.env, BACKEND_GEN_FULL: "1" };
  return (await runCommand(process.execPath, command, { cwd: ROOT, env, show: true })).code;
}

/** @returns {Promise<Tally>} What vitest counted; nothing when it got nowhere. */
async function tallied() {
  const text = await readFile(REPORT, "utf8").catch(() => "{}");
  /** @type {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number }} */
  const report = JSON.parse(text);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}
