import { BENCHES } from "./bench-cases.mjs";
import { markdownTable, writePart } from "./bench-document.mjs";
import { measure } from "./bench-measure.mjs";
import { benchOptions, USAGE } from "./bench-options.mjs";
import { bootstrap } from "./bootstrap.mjs";

/** @typedef {import("./bench-measure.mjs").Measured} Measured */
/** @typedef {ReturnType<typeof benchOptions>} Options */

const PEAK_MIB = 250;

const options = optionsOrUsage(process.argv.slice(2));
if (options !== null) {
  await bootstrap();
  await bench(options);
}

/** @param {readonly string[]} words @returns {Options | null} null where there is nothing to measure */
function optionsOrUsage(words) {
  try {
    const asked = benchOptions(words);
    if (!asked.help) return asked;
    console.log(USAGE);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exitCode = 2;
  }
  return null;
}

/** @param {Options} asked */
async function bench({ runs, only, counts, targets, rounds, seconds, ...asked }) {
  const isWritten = asked.write;
  if (asked.peers) {
    const { benchPeers } = await import("./bench-peers.mjs");
    await benchPeers({ only, runs: runs ?? 3, counts, isWritten });
  } else if (asked.backends) {
    const { benchBackends } = await import("./bench-backends.mjs");
    await benchBackends({ targets, rounds, seconds }, async (target, table) => {
      if (isWritten) await writePart(target, table);
    });
  } else if (asked.growth) {
    const { benchGrowth } = await import("./bench-growth.mjs");
    const isLinear = await benchGrowth({ runs: runs ?? 5, isWritten });
    if (asked.check && !isLinear) process.exitCode = 1;
  } else if (asked.npx) {
    const { benchNpx } = await import("./bench-npx.mjs");
    await benchNpx({ runs: runs ?? 3, isWritten });
  } else {
    await benchCommands({ runs, only, isWritten, isChecked: asked.check });
  }
}

/** @param {{ runs: number | undefined, only: string, isWritten: boolean, isChecked: boolean }} asked */
async function benchCommands({ runs, only, isWritten, isChecked }) {
  const measured = [];
  for (const bench of BENCHES.filter(({ name }) => name.includes(only)))
    measured.push(await measure(bench, runs ?? bench.runs));
  const table = tableOf(measured);
  console.log(table);
  if (isWritten) await writePart("table", table);
  const over = measured.filter(isOverBudget);
  for (const { name } of over) console.log(`over its budget: ${name}`);
  if (isChecked && over.length > 0) process.exitCode = 1;
}

/** @param {readonly Measured[]} rows */
function tableOf(rows) {
  return markdownTable(
    ["command", "× `node -e 0`", "budget", "seconds", "peak MiB"],
    rows.map(({ name, multiple, budget, seconds, peakMiB }) => [
      name,
      multiple.toFixed(1),
      `≤ ${budget}`,
      seconds.toFixed(3),
      peakMiB.toFixed(0),
    ]),
  );
}

/** @param {Measured} row */
function isOverBudget({ multiple, budget, peakMiB, peakBudget = PEAK_MIB }) {
  return multiple > budget || peakMiB > peakBudget;
}
