import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";

/**
 * @typedef {object} Life What a process of node has left behind.
 * @property {number} start In ms.
 * @property {number} end In ms.
 * @property {number} kib The most memory that it held, in KiB.
 */

const HOOK = pathToFileURL(join(ROOT, "scripts", "bench-peak.mjs")).href;
const KIB_PER_MIB = 1_024;

/**
 * Runs a script of node, and gives the most memory that it and the processes of node it started held at a time, in MiB.
 * @param {readonly string[]} args What node is called with.
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export async function peakOfRun(args, { cwd, env = process.env }) {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-peak-"));
  const file = join(folder, "lives");
  const hooks = [env["NODE_OPTIONS"], `--import=${HOOK}`].filter(Boolean).join(" ");
  try {
    await runOrThrow(process.execPath, args, {
      cwd,
      env: { ...env, NODE_OPTIONS: hooks, BENCH_PEAK_FILE: file },
    });
    return peakOfLives(livesOf(await readFile(file, "utf8"))) / KIB_PER_MIB;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The most memory that processes held at a time, in KiB, if each held all that it ever held for as long as it lived.
 * @param {readonly Life[]} lives
 */
export function peakOfLives(lives) {
  const sums = lives.map(({ start: moment }) => {
    const alive = lives.filter(({ start, end }) => start <= moment && moment < end);
    return alive.reduce((sum, { kib }) => sum + kib, 0);
  });
  return Math.max(0, ...sums);
}

/** @param {string} text @returns {Life[]} */
function livesOf(text) {
  const json = `[${text.trimEnd().split("\n").join(",")}]`;
  /** @type {Life[]} */
  const lives = JSON.parse(json);
  return lives;
}
