import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packTool } from "../tests/support/pack-tool.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";
import { markdownTable, writePart } from "./bench-document.mjs";
import { floorSeconds, median, seconds } from "./bench-time.mjs";

/**
 * Measures what `npx` makes of the packed tool: with nothing in npm's cache, where the registry's packages are fetched
 * first, and once more from that cache.
 * @param {{ runs: number, isWritten: boolean }} options
 */
export async function benchNpx({ runs, isWritten }) {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-npx-"));
  try {
    const table = tableOf(await timesOf(folder, await packTool(folder), runs));
    console.log(table);
    if (isWritten) await writePart("npx", table);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string} tarball @param {number} runs */
async function timesOf(folder, tarball, runs) {
  /** @type {Record<"floor" | "cold" | "warm", number[]>} */
  const times = { floor: [], cold: [], warm: [] };
  for (let run = 0; run < runs; run += 1) {
    const cache = join(folder, `cache-${run}`);
    const npx = () =>
      runOrThrow("npx", ["--yes", "--cache", cache, "--package", tarball, "backend-gen", "--version"], {
        cwd: folder,
      });
    times.floor.push(await floorSeconds());
    times.cold.push(await seconds(npx));
    times.floor.push(await floorSeconds());
    times.warm.push(await seconds(npx));
    await rm(cache, { recursive: true });
  }
  return times;
}

/** @param {Record<"floor" | "cold" | "warm", number[]>} times In seconds. */
function tableOf({ floor, cold, warm }) {
  /** @param {string} name @param {readonly number[]} times */
  const row = (name, times) => [name, (median(times) / median(floor)).toFixed(0), median(times).toFixed(1)];
  return markdownTable(
    ["`npx backend-gen --version`", "× `node -e 0`", "seconds"],
    [row("npm's cache is empty", cold), row("again", warm)],
  );
}
