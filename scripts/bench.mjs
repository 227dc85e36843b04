import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../tests/support/repository.mjs";
import { BENCHES } from "./bench-cases.mjs";
import { measure } from "./bench-measure.mjs";
import { bootstrap } from "./bootstrap.mjs";

// npm run bench [-- --runs N] [--only TEXT] [--check] [--write]: what the commands cost, as multiples of starting node.
// npm run bench -- --backends [--target fastapi] [--rounds N] [--seconds N] [--write]: what is generated, under load.
// --check fails over the budget; --write puts the table into docs/benchmarks.md.

/** @typedef {import("./bench-measure.mjs").Measured} Measured */

const DOCUMENT = join(ROOT, "docs", "benchmarks.md");
const PEAK_MIB = 250;

const args = process.argv.slice(2);
const only = args.includes("--only") ? (args[args.indexOf("--only") + 1] ?? "") : "";
const runs = args.includes("--runs") ? Number(args[args.indexOf("--runs") + 1]) : null;

await bootstrap();
if (args.includes("--backends")) {
  const { benchBackends } = await import("./bench-backends.mjs");
  await benchBackends(args, async (target, table) => {
    if (args.includes("--write")) await write(table, target);
  });
  process.exit();
}
const measured = [];
for (const bench of BENCHES.filter(({ name }) => name.includes(only)))
  measured.push(await measure(bench, runs ?? bench.runs));
const table = tableOf(measured);
console.log(table);
if (args.includes("--write")) await write(table);
const over = measured.filter(isOverBudget);
for (const { name } of over) console.log(`over its budget: ${name}`);
if (args.includes("--check") && over.length > 0) process.exitCode = 1;

/** @param {readonly Measured[]} rows */
function tableOf(rows) {
  const head = ["| command | × `node -e 0` | budget | seconds | peak MiB |", "|---|---:|---:|---:|---:|"];
  const lines = rows.map(({ name, multiple, budget, seconds, peakMiB }) => {
    const cells = [name, multiple.toFixed(1), `≤ ${budget}`, seconds.toFixed(3), peakMiB.toFixed(0)];
    return `| ${cells.join(" | ")} |`;
  });
  return [...head, ...lines].join("\n");
}

/** @param {Measured} row */
function isOverBudget({ multiple, budget, peakMiB, peakBudget = PEAK_MIB }) {
  return multiple > budget || peakMiB > peakBudget;
}

/** @param {string} table @param {string} place The mark in the document. */
async function write(table, place = "table") {
  const { format, resolveConfig } = await import("prettier");
  const text = (await readFile(DOCUMENT, "utf8")).replace(
    new RegExp(`(<!-- ${place} -->\n)[^]*?(<!-- /${place} -->)`),
    `$1\n${table}\n\n$2`,
  );
  const options = await resolveConfig(DOCUMENT);
  await writeFile(DOCUMENT, await format(text, { ...options, filepath: DOCUMENT }));
}
