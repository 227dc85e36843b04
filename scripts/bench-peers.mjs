import { writePart } from "./bench-document.mjs";
import { FEATHERS } from "./peers/feathers.mjs";
import { HYGEN } from "./peers/hygen.mjs";
import { install } from "./peers/install.mjs";
import { JHIPSTER } from "./peers/jhipster.mjs";
import { measurePeer } from "./peers/measure-peer.mjs";
import { NEST } from "./peers/nest.mjs";
import { OURS } from "./peers/ours.mjs";
import { PLOP } from "./peers/plop.mjs";
import { peersTable } from "./peers/table.mjs";

/** @typedef {import("./peers/peer.mjs").Peer} Peer */
/** @typedef {import("./peers/table.mjs").Result} Result */
/**
 * @typedef {object} Options
 * @property {string} only What the names of the measured peers contain.
 * @property {number} runs
 * @property {readonly number[]} counts How many resources, the fewest first.
 * @property {boolean} isWritten
 */

const PEERS = [...OURS, NEST, PLOP, HYGEN, FEATHERS, JHIPSTER];

/** Measures this tool beside others and prints one table of all. One that cannot be had is skipped. @param {Options} options */
export async function benchPeers({ only, runs, counts, isWritten }) {
  const results = [];
  for (const peer of PEERS.filter(({ name }) => name.includes(only)))
    results.push(await resultOf(peer, { runs, counts }));
  const table = peersTable(results, counts);
  console.log(table);
  if (isWritten) await writePart("peers", table);
}

/** @param {Peer} peer @param {{ runs: number, counts: readonly number[] }} options @returns {Promise<Result>} */
async function resultOf(peer, options) {
  const startedAt = performance.now();
  try {
    const { modules, ...size } = await install(peer);
    return { peer, size, work: await measurePeer(peer, modules, options) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${peer.name}: ${message}`);
    return { peer, skipped: message.split("\n", 1)[0] ?? "" };
  } finally {
    console.error(`${peer.name}: ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
  }
}
