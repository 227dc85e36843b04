import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../tests/support/repository.mjs";
import { TARGETS } from "../tests/support/golden-project.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";
import { markdownTable, writePart } from "./bench-document.mjs";
import { peakOfRun } from "./bench-memory.mjs";
import { folderWith, specOf } from "./bench-spec.mjs";
import { floorSeconds, median, seconds } from "./bench-time.mjs";
import { lineChart } from "./growth/chart.mjs";
import { LINEAR, ratePerFurtherResource, ratePerResource } from "./growth/linear.mjs";

/** @typedef {{ target: string, count: number, floor: number, first: number, again: number, peakMiB: number }} Size The medians of one size in seconds. */
/** @typedef {{ count: number, floor: number[], first: number[], again: number[] }} Times In seconds, of each run. */
/** @typedef {{ name: string, target: string, growth: import("./growth/linear.mjs").Growth }} Series Costs in starts of node. */

const TOOL = join(ROOT, "bin", "backend-gen.js");
const COUNTS = [10, 20, 50, 100, 200, 500, 1_000];

/**
 * Measures how the cost grows with the number of resources, prints it, and with `isWritten` draws it in docs/growth.svg.
 * @param {{ runs: number, isWritten: boolean }} options
 * @returns {Promise<boolean>} Whether it is linear.
 */
export async function benchGrowth({ runs, isWritten }) {
  /** @type {Size[]} */
  const sizes = [];
  for (const target of TARGETS) sizes.push(...(await sizesOf(target, runs)));
  const series = TARGETS.flatMap((target) => seriesOf(sizes, target));
  const floor = median(sizes.map((size) => size.floor));
  const text = `${sizesTable(sizes)}\n\n${ratesTable(series)}`;
  console.log(text);
  if (isWritten) {
    await writeFile(join(ROOT, "docs", "growth.svg"), chartOf(series, floor));
    await writePart("growth", text);
  }
  const steep = series.filter(({ growth }) => !(ratePerResource(growth) <= LINEAR));
  for (const { name } of steep) console.log(`not linear: ${name}`);
  return steep.length === 0;
}

/** In rounds of all sizes, so that a slow minute of the machine slows all of them. @param {string} target @param {number} runs */
async function sizesOf(target, runs) {
  const times = COUNTS.map(noTimes);
  for (let run = 0; run < runs; run += 1)
    for (const { count, floor, first, again } of times) {
      const cwd = await folderWith(specOf(target, count));
      floor.push(await floorSeconds());
      first.push(await seconds(() => generate(cwd)));
      floor.push(await floorSeconds());
      again.push(await seconds(() => generate(cwd)));
      await rm(cwd, { recursive: true });
    }
  const sizes = [];
  for (const { count, floor, first, again } of times) {
    const medians = { floor: median(floor), first: median(first), again: median(again) };
    sizes.push({ target, count, ...medians, peakMiB: await peakOf(target, count) });
  }
  return sizes;
}

/** @param {number} count @returns {Times} */
function noTimes(count) {
  return { count, floor: [], first: [], again: [] };
}

/** @param {string} cwd */
function generate(cwd) {
  return runOrThrow(process.execPath, [TOOL, "generate"], { cwd });
}

/** @param {string} target @param {number} count */
async function peakOf(target, count) {
  const cwd = await folderWith(specOf(target, count));
  const peak = await peakOfRun([TOOL, "generate"], { cwd });
  await rm(cwd, { recursive: true });
  return peak;
}

/** @param {readonly Size[]} all @param {string} target @returns {Series[]} */
function seriesOf(all, target) {
  const sizes = all.filter((size) => size.target === target);
  return [
    {
      name: `generate, ${target}`,
      target,
      growth: sizes.map(({ count, first, floor }) => [count, first / floor]),
    },
    {
      name: `again, nothing changed, ${target}`,
      target,
      growth: sizes.map(({ count, again, floor }) => [count, again / floor]),
    },
  ];
}

/** @param {readonly Size[]} sizes */
function sizesTable(sizes) {
  const head = ["resources", "generate ×", "a resource, ms", "peak MiB", "again ×", "a resource, ms"];
  const rows = sizes.map(({ target, count, floor, first, again, peakMiB }) => [
    `${count.toLocaleString("en-US")}, ${target}`,
    (first / floor).toFixed(1),
    ((first / count) * 1_000).toFixed(1),
    peakMiB.toFixed(0),
    (again / floor).toFixed(1),
    ((again / count) * 1_000).toFixed(1),
  ]);
  return markdownTable(head, rows);
}

/** @param {readonly Series[]} series */
function ratesTable(series) {
  const head = ["1,000 resources beside 100", "a resource", "allowed", "a further resource"];
  const rows = series.map(({ name, growth }) => [
    name,
    ratePerResource(growth).toFixed(2),
    `≤ ${LINEAR}`,
    ratePerFurtherResource(growth).toFixed(2),
  ]);
  return markdownTable(head, rows);
}

/** @param {readonly Series[]} series @param {number} floor In seconds. */
function chartOf(series, floor) {
  return lineChart(
    series.map(({ name, target, growth }) => ({
      name,
      color: target === TARGETS[0] ? 1 : 2,
      isDashed: name.startsWith("again"),
      points: growth,
    })),
    {
      title: "What a run costs by the number of resources",
      x: "resources in the spec (number)",
      y: `time of the run (starts of node, ${(floor * 1_000).toFixed(0)} ms each)`,
    },
  );
}
