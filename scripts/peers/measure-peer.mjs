import { existsSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runOrThrow } from "../../tests/support/run-command.mjs";
import { emptyFolder } from "../bench-spec.mjs";
import { peakOfRun } from "../bench-memory.mjs";
import { floorSeconds, median, seconds } from "../bench-time.mjs";
import { PEER_ENV } from "./peer.mjs";
import { treeOf, writtenBetween } from "./written.mjs";

/** @typedef {import("./peer.mjs").Peer} Peer */
/** @typedef {import("./peer.mjs").OfDescription} OfDescription */
/** @typedef {import("./peer.mjs").OfNames} OfNames */
/** @typedef {import("./written.mjs").Written} Written */
/**
 * @typedef {object} Work What a peer costs and gives. Times are in starts of node, memory in MiB; a text is why there is none.
 * @property {number} help
 * @property {number} one
 * @property {readonly number[]} many For each count.
 * @property {number | string} again
 * @property {number | string} changed
 * @property {readonly [one: number, many: number]} peaks
 * @property {readonly [one: Written, many: Written]} written
 */
/** @typedef {{ peer: Peer, modules: string, skeleton: string, runs: number, counts: readonly number[] }} Bench */
/** @typedef {(folder: string) => Promise<unknown>} Run */

const FLOOR_EVERY = 10;

/**
 * Measures whole processes of an installed peer, each beside bare starts of node.
 * @param {Peer} peer
 * @param {string} modules Where it is installed.
 * @param {{ runs: number, counts: readonly number[] }} options
 * @returns {Promise<Work>}
 * @throws {Error} When a run fails, or has not written what it should have.
 */
export async function measurePeer(peer, modules, { runs, counts }) {
  const scratch = await emptyFolder();
  try {
    const skeleton = await mkdtemp(join(scratch, "skeleton-"));
    await peer.skeleton(skeleton, modules);
    const bench = { peer, modules, skeleton, runs, counts };
    const { asked } = peer;
    const rest = asked.by === "name" ? await byName(bench, asked) : await byDescription(bench, asked);
    const help = await repeated(bench, (cwd) => run(cwd, [join(modules, peer.bin), "--help"]));
    return { help, ...rest };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @param {Bench} bench @param {OfDescription} asked @returns {Promise<Omit<Work, "help">>} */
async function byDescription(bench, asked) {
  const words = [join(bench.modules, bench.peer.bin), ...asked.args];
  const most = Math.max(...bench.counts);
  const work = (/** @type {string} */ cwd) => run(cwd, words);
  const describe = (/** @type {string} */ text) => (/** @type {string} */ folder) =>
    writeFile(join(folder, asked.path), text);
  const small = await observed(bench, { words, number: 1, prepare: describe(asked.text(1)) });
  const large = await observed(bench, { words, number: most, prepare: describe(asked.text(most)) });
  const one = await repeated(bench, work, describe(asked.text(1)));
  const many = [];
  for (const count of bench.counts) many.push(await repeated(bench, work, describe(asked.text(count))));
  const made = { ...bench, skeleton: large.folder };
  const again = await repeated(made, work);
  const more = asked.withFieldMore(asked.text(most), Math.ceil(most / 2));
  const changed = await repeated(made, work, describe(more));
  return {
    ...{ one, many, again, changed },
    peaks: [small.peak, large.peak],
    written: [small.written, large.written],
  };
}

/** @param {Bench} bench @param {OfNames} asked @returns {Promise<Omit<Work, "help">>} */
async function byName(bench, asked) {
  const { peer, modules, skeleton, counts } = bench;
  const script = asked.script ?? join(modules, peer.bin);
  const words = (/** @type {number} */ number) => [script, ...asked.args(number, modules)];
  const most = Math.max(...counts);
  const small = await observed(bench, { words: words(1), number: 1 });
  const one = await repeated(bench, (cwd) => run(cwd, words(1)));
  const folder = await copyOf(skeleton);
  const before = await treeOf(folder, peer.state);
  const { times, floor } = await series(folder, most, words);
  proven(peer, folder, most);
  const written = writtenBetween(before, await treeOf(folder, peer.state));
  const many = counts.map((count) => sum(times.slice(0, count)) / floor);
  const again = asked.noAgain ?? (await againOf(bench, folder, words));
  const next = { words: words(most + 1), number: most + 1 };
  const large = await observed({ ...bench, skeleton: folder }, next);
  return {
    ...{ one, many, again, changed: asked.noChange },
    peaks: [small.peak, large.peak],
    written: [small.written, written],
  };
}

/** The same runs in the same folder, which must leave it as it is. @param {Bench} bench @param {string} folder @param {(number: number) => readonly string[]} words */
async function againOf({ peer, counts }, folder, words) {
  const before = await treeOf(folder, peer.state);
  const { times, floor } = await series(folder, Math.max(...counts), words);
  if (writtenBetween(before, await treeOf(folder, peer.state)).files > 0)
    throw new Error(`${peer.name} changes what is there already`);
  return sum(times) / floor;
}

/**
 * One process for each of so many resources, in one folder.
 * @param {string} cwd
 * @param {number} count
 * @param {(number: number) => readonly string[]} words
 */
async function series(cwd, count, words) {
  const times = [];
  const floors = [];
  for (let number = 1; number <= count; number += 1) {
    if (number % FLOOR_EVERY === 1) floors.push(await floorSeconds());
    times.push(await seconds(() => run(cwd, words(number))));
  }
  return { times, floor: median(floors) };
}

/**
 * The median of runs, each in a copy of the skeleton, in starts of node.
 * @param {Bench} bench
 * @param {Run} work
 * @param {Run} [prepare]
 */
async function repeated({ skeleton, runs }, work, prepare) {
  const floors = [];
  const times = [];
  for (let index = 0; index < runs; index += 1) {
    const folder = await copyOf(skeleton);
    await prepare?.(folder);
    floors.push(await floorSeconds());
    times.push(await seconds(() => work(folder)));
    await rm(folder, { recursive: true });
  }
  return median(times) / median(floors);
}

/**
 * A run that is not timed, in a copy of the skeleton that is left: the most memory it held, and what it wrote.
 * @param {Bench} bench
 * @param {{ words: readonly string[], number: number, prepare?: Run }} options The last resource that it writes.
 */
async function observed({ peer, skeleton }, { words, number, prepare }) {
  const folder = await copyOf(skeleton);
  await prepare?.(folder);
  const before = await treeOf(folder, peer.state);
  const peak = await peakOfRun(words, { cwd: folder, env: PEER_ENV });
  proven(peer, folder, number);
  return { folder, peak, written: writtenBetween(before, await treeOf(folder, peer.state)) };
}

/** @param {Peer} peer @param {string} folder @param {number} number */
function proven(peer, folder, number) {
  if (!existsSync(join(folder, peer.proof(number))))
    throw new Error(`${peer.name} has not written ${peer.proof(number)}`);
}

/** @param {string} cwd @param {readonly string[]} words */
function run(cwd, words) {
  return runOrThrow(process.execPath, words, { cwd, env: PEER_ENV });
}

/** A copy beside the folder. @param {string} folder */
async function copyOf(folder) {
  const copy = await mkdtemp(join(dirname(folder), "copy-"));
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
