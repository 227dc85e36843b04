import { benchBackend } from "../bench/backends/run.mjs";
import { shortfalls, tableOf } from "../bench/backends/table.mjs";

/** @typedef {import("../bench/backends/contestants.mjs").Target} Target */

const ROUNDS = 10;
const SECONDS = 2;

/**
 * Measures the generated backends and prints a table for each; `written` gets it too.
 * @param {{ targets: readonly Target[], rounds?: number | undefined, seconds?: number | undefined }} asked
 * @param {(target: Target, table: string) => Promise<void>} written
 */
export async function benchBackends({ targets, rounds = ROUNDS, seconds = SECONDS }, written) {
  for (const target of targets) {
    const measured = await benchBackend(target, { rounds, seconds });
    if (typeof measured === "string") {
      console.error(`${target}: not measured: ${measured}`);
      continue;
    }
    const table = tableOf(measured);
    console.log(table);
    for (const line of shortfalls(measured)) console.log(`not reached: ${line}`);
    await written(target, table);
  }
}
