import { rm } from "node:fs/promises";
import { BenchDatabase } from "./database.mjs";
import { prepareContestants } from "./contestants.mjs";
import { measureBackends } from "./rounds.mjs";
import { KINDS } from "./requests.mjs";
const [target, rounds, seconds, only] = process.argv.slice(2);
const database = new BenchDatabase(`bench_${target}_${process.pid}`);
await database.create();
let folder;
try {
  const prepared = await prepareContestants(target, database.url);
  folder = prepared.folder;
  if (only) prepared.contestants = prepared.contestants.filter((c) => only.includes(c.role));
  const rows = await database.fill();
  const measured = await measureBackends({ ...prepared, database, rows, rounds: Number(rounds), seconds: Number(seconds) });
  const med = (v) => [...v].sort((a, b) => a - b)[Math.floor(v.length / 2)];
  const ours = measured[0];
  for (const m of measured) {
    const cells = Object.keys(KINDS).map((k) => `${med(m.samples[k].map((s) => s.perSecond)).toFixed(0)} (${(med(ours.samples[k].map((s) => s.perSecond)) / med(m.samples[k].map((s) => s.perSecond))).toFixed(2)}) p99 ${med(m.samples[k].map((s) => s.p99))}`);
    console.log("CPU ms".padEnd(34), Object.keys(KINDS).map((k) => med(m.samples[k].map((s) => s.cpuMs)).toFixed(3).padEnd(14)).join(" | "));
    console.log(m.name.padEnd(34), cells.join(" | "), m.memoryMiB.toFixed(0), med(m.startSeconds).toFixed(2));
  }
} finally {
  await database.drop();
  if (folder) await rm(folder, { recursive: true, force: true });
}
