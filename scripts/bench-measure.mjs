import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";

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
const PEAK_HOOK = pathToFileURL(join(ROOT, "scripts", "bench-peak.mjs")).href;
const KIB_PER_MIB = 1_024;

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
    floor.push(await seconds(() => runOrThrow(process.execPath, ["-e", "0"])));
    times.push(await timed(bench));
  }
  const { name, budget, peakMiB: peakBudget } = bench;
  const peakMiB = await peakOf(bench);
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

/** @param {Bench} bench */
async function peakOf(bench) {
  const file = join(tmpdir(), `backend-gen-peak-${process.pid}`);
  const env = { ...process.env, BENCH_PEAK_FILE: file };
  await inItsFolder(bench, (cwd) =>
    runOrThrow(process.execPath, ["--import", PEAK_HOOK, TOOL, ...bench.args], { cwd, env }),
  );
  const kib = Number(await readFile(file, "utf8"));
  await rm(file);
  return kib / KIB_PER_MIB;
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

/** @param {() => Promise<unknown>} work */
async function seconds(work) {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
