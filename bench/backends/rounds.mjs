import { setTimeout as delay } from "node:timers/promises";
import { load } from "./load.mjs";
import { KINDS, requestsOf } from "./requests.mjs";
import { startContestant } from "./server.mjs";

/**
 * @typedef {import("./requests.mjs").Kind} Kind
 * @typedef {import("./load.mjs").Sample} Sample
 * @typedef {import("./contestants.mjs").Contestant} Contestant
 * @typedef {object} Measured
 * @property {import("./contestants.mjs").Role} role
 * @property {string} name
 * @property {Readonly<Record<Kind, Sample[]>>} samples One for each round.
 * @property {number[]} startSeconds From the start of its process to the first answer.
 * @property {number} memoryMiB What it holds after all that.
 *
 * @typedef {object} Plan
 * @property {readonly Contestant[]} contestants
 * @property {import("./database.mjs").BenchDatabase} database
 * @property {readonly import("./requests.mjs").OwnedRow[]} rows
 * @property {number} rounds
 * @property {number} seconds How long one turn is.
 */

const STARTS = 5;
const WARM_UP_SECONDS = 2;
const WRITES = ["create", "patch"];
const REST_MS = 100;

/**
 * Starts all contestants and lets them take turns: round by round, request by request, so that a slow minute of the
 * machine slows all of them. Who goes first changes from round to round.
 * @param {Plan} plan
 * @returns {Promise<Measured[]>}
 */
export async function measureBackends({ contestants, database, rows, rounds, seconds }) {
  const [first] = requestsOf("list", rows);
  if (first === undefined) throw new Error("there are no rows");
  const starts = await coldStarts(contestants, first);
  const running = [];
  try {
    for (const contestant of contestants)
      running.push({ ...contestant, server: await startContestant(contestant.launch, first) });
    for (const { name, server } of running) {
      for (const kind of kinds()) await tryOnce({ name, kind, server, requests: requestsOf(kind, rows) });
    }
    await database.tidy();
    const measured = running.map(({ role, name }, index) => ({
      role,
      name,
      samples: noSamples(),
      startSeconds: starts[index] ?? [],
      memoryMiB: Number.NaN,
    }));
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of kinds()) {
        const requests = requestsOf(kind, rows);
        for (let turn = 0; turn < running.length; turn += 1) {
          const index = (turn + round) % running.length;
          const server = running[index]?.server;
          if (server === undefined) continue;
          if (round === 0) await load(server, requests, WARM_UP_SECONDS);
          measured[index]?.samples[kind].push(await load(server, requests, seconds));
          if (WRITES.includes(kind)) await database.tidy();
          await delay(REST_MS);
        }
      }
      console.error(`round ${round + 1} of ${rounds}`);
    }
    for (const [index, { server }] of running.entries()) {
      const row = measured[index];
      if (row !== undefined) row.memoryMiB = await server.memoryMiB();
    }
    return measured;
  } finally {
    for (const { server } of running) await server.stop();
  }
}

/**
 * What answers with anything but success measures nothing.
 * @param {{ name: string, kind: Kind, server: import("./server.mjs").RunningServer, requests: readonly import("./requests.mjs").LoadRequest[] }} trial
 */
async function tryOnce({ name, kind, server, requests: [request] }) {
  if (request === undefined) return;
  const { path, ...rest } = request;
  const answer = await fetch(server.url + path, rest);
  if (!answer.ok) throw new Error(`${name}, ${kind}: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}

/**
 * @param {readonly Contestant[]} contestants
 * @param {import("./requests.mjs").LoadRequest} request
 */
async function coldStarts(contestants, request) {
  /** @type {number[][]} */
  const seconds = contestants.map(() => []);
  // The first start compiles what Python and node keep compiled.
  for (let start = 0; start <= STARTS; start += 1) {
    for (const [index, { launch }] of contestants.entries()) {
      const server = await startContestant(launch, request);
      if (start > 0) seconds[index]?.push(server.startSeconds);
      await server.stop();
    }
  }
  return seconds;
}

/** @returns {Kind[]} */
function kinds() {
  return /** @type {Kind[]} */ (Object.keys(KINDS));
}

/** @returns {Record<Kind, Sample[]>} */
function noSamples() {
  return { get: [], list: [], filter: [], create: [], patch: [] };
}
