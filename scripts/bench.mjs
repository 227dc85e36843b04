import { BENCHES } from "./bench-cases.mjs";
import { markdownTable, writePart } from "./bench-document.mjs";
import { measure } from "./bench-measure.mjs";
import { bootstrap } from "./bootstrap.mjs";

// npm run bench [-- --runs N] [--only TEXT] [--check] [--write]: what the commands cost, as multiples of starting node.
// npm run bench -- --peers [--runs N] [--only NAME] [--counts 50,200] [--write]: the same beside other generators.
// npm run bench -- --backends [--target fastapi] [--rounds N] [--seconds N] [--write]: what is generated, under load.
// npm run bench -- --growth [--runs N] [--check] [--write]: what 10 to 1,000 resources cost.
// npm run bench -- --npx [--runs N] [--write]: the packed tool through npx, with an empty cache and again.
// --check fails over the budget; --write puts the table into docs/benchmarks.md.

/** @typedef {import("./bench-measure.mjs").Measured} Measured */

const PEAK_MIB = 250;

const args = process.argv.slice(2);
const only = valueOf("--only") ?? "";
const runs = valueOf("--runs") === null ? null : Number(valueOf("--runs"));
const isWritten = args.includes("--write");
const isChecked = args.includes("--check");

await bootstrap();
if (args.includes("--peers")) {
  const { benchPeers } = await import("./bench-peers.mjs");
  const counts = (valueOf("--counts") ?? "50,200").split(",").map(Number);
  await benchPeers({ only, runs: runs ?? 3, counts, isWritten });
} else if (args.includes("--backends")) {
  const { benchBackends } = await import("./bench-backends.mjs");
  await benchBackends(args, async (target, table) => {
    if (isWritten) await writePart(target, table);
  });
} else if (args.includes("--growth")) {
  const { benchGrowth } = await import("./bench-growth.mjs");
  const isLinear = await benchGrowth({ runs: runs ?? 5, isWritten });
  if (isChecked && !isLinear) process.exitCode = 1;
} else if (args.includes("--npx")) {
  const { benchNpx } = await import("./bench-npx.mjs");
  await benchNpx({ runs: runs ?? 3, isWritten });
} else {
  await benchCommands();
}

/** @param {string} flag */
function valueOf(flag) {
  return args.includes(flag) ? (args[args.indexOf(flag) + 1] ?? null) : null;
}

async function benchCommands() {
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
