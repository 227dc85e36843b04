import { benchBackend } from "../bench/backends/run.mjs";
import { shortfalls, tableOf } from "../bench/backends/table.mjs";

/** @typedef {import("../bench/backends/contestants.mjs").Target} Target */

const ROUNDS = 10;
const SECONDS = 2;

/**
 * Measures the generated backends and prints a table for each; `written` gets it too.
 * @param {readonly string[]} words `--target NAME`, `--rounds N`, `--seconds N`
 * @param {(target: Target, table: string) => Promise<void>} written
 */
export async function benchBackends(words, written) {
  const only = valueAfter(words, "--target");
  const length = {
    rounds: Number(valueAfter(words, "--rounds") ?? ROUNDS),
    seconds: Number(valueAfter(words, "--seconds") ?? SECONDS),
  };
  for (const target of /** @type {const} */ (["fastapi", "fastify"])) {
    if (only !== null && only !== target) continue;
    const measured = await benchBackend(target, length);
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

/** @param {readonly string[]} words @param {string} name */
function valueAfter(words, name) {
  return words.includes(name) ? (words[words.indexOf(name) + 1] ?? null) : null;
}
