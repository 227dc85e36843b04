import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";
import { peakOfRun } from "./bench-memory.mjs";
import { floorSeconds, median, seconds } from "./bench-time.mjs";

/** @typedef {import("./bench-cases.mjs").Bench} Bench */
/**
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} budget In starts of node.
 * @property {number | undefined} peakBudget The most MiB that it may hold, where that is not the usual.
 * @property {number} multiple The median of its runs, in medians of `node -e 0` between those runs.
 * @property {number} seconds The median.
 * @property {number} peakMiB The most memory it held, of one more run.
 */

const TOOL = join(ROOT, "bin", "backend-gen.js");

/**
 * Measures a command: each run is preceded by a bare start of node, so that a slow minute of the machine slows both.
 * @param {Bench} bench
 * @param {number} runs
 * @returns {Promise<Measured>}
 */
export async function measure(bench, runs) {
  const floor = [];
  const times = [];
  await timed(bench);
  for (let run = 0; run < runs; run += 1) {
    floor.push(await floorSeconds());
    times.push(await timed(bench));
  }
  const { name, budget, peakMiB: peakBudget } = bench;
  const peakMiB = await inItsFolder(bench, (cwd) => peakOfRun([TOOL, ...bench.args], { cwd }));
  return {
    name,
    budget,
    peakBudget,
    multiple: median(times) / median(floor),
    seconds: median(times),
    peakMiB,
  };
}

/** @param {Bench} bench */
async function timed(bench) {
  return inItsFolder(bench, (cwd) =>
    seconds(() => runOrThrow(process.execPath, [TOOL, ...bench.args], { cwd })),
  );
}

/**
 * @template T
 * @param {Bench} bench
 * @param {(folder: string) => Promise<T>} work
 */
async function inItsFolder(bench, work) {
  const folder = await bench.prepare();
  try {
    return await work(folder);
  } finally {
    if (!bench.keepsFolder) await rm(folder, { recursive: true, force: true });
  }
}
