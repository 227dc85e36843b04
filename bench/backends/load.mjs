import autocannon from "autocannon";
import { shareOf } from "./requests.mjs";

/**
 * @typedef {object} Sample What one turn of one contestant gave.
 * @property {number} perSecond
 * @property {number} p50 Milliseconds.
 * @property {number} p99 Milliseconds.
 * @property {number} cpuMs What the server computed for one request, in milliseconds; NaN where that cannot be told.
 */

const CONNECTIONS = 32;

/**
 * Sends the same requests over and over, on connections that stay.
 * @param {Pick<import("./server.mjs").RunningServer, "url" | "cpuSeconds">} server
 * @param {readonly import("./requests.mjs").LoadRequest[]} requests
 * @param {number} seconds
 * @returns {Promise<Sample>}
 * @throws {Error} When one of them was not answered with success.
 */
export async function load({ url, cpuSeconds }, requests, seconds) {
  let connection = 0;
  const before = await cpuSeconds();
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient: (client) => {
      client.setRequests(shareOf(requests, connection, CONNECTIONS));
      connection += 1;
    },
  });
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} requests were lost, ${result.non2xx} refused`);
  const { requests: sent, latency, duration } = result;
  const cpuMs = (((await cpuSeconds()) - before) * 1_000) / sent.total;
  return { perSecond: sent.total / duration, p50: latency.p50, p99: latency.p99, cpuMs };
}
