import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/**
 * @typedef {object} AppServer A generated backend that is running.
 * @property {string} url Without a slash at the end.
 * @property {() => string} output All it has printed so far.
 * @property {() => Promise<number | null>} stop Sends SIGTERM, waits, gives the exit code; null when a signal ended it.
 * @property {Promise<number | null>} ended Its exit code, once it has ended.
 *
 * @typedef {object} Launch
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env Its whole environment, `HOST` and `PORT` aside.
 * @property {string} [live] What answers 200 as soon as it is up, unless it is `/health/live`.
 */

const START_MS = 60_000;
const STOP_MS = 15_000;
const POLL_MS = 50;

/**
 * Starts a generated backend on a free port and waits until it answers.
 * @param {Launch} launch
 * @returns {Promise<AppServer>}
 * @throws {Error} With what it printed, when it ends or stays silent instead.
 */
export async function startServer(launch) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...launch.env, HOST: "127.0.0.1", PORT: String(port) };
  const child = spawn(launch.command, launch.args, {
    cwd: launch.cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (/** @type {Buffer} */ chunk) => (printed += chunk.toString("utf8")));
  const ended = once(child, "close").then(() => child.exitCode);
  const server = { url, ended, output: () => printed, stop: () => stop(child, ended) };
  await untilReady(server, launch.live ?? "/health/live");
  return server;
}

/** @param {AppServer} server @param {string} path */
async function untilReady(server, path) {
  const giveUpAt = Date.now() + START_MS;
  while (Date.now() < giveUpAt) {
    if (await isLive(server.url + path)) return;
    const wait = delay(POLL_MS).then(() => "waited");
    if ((await Promise.race([server.ended, wait])) !== "waited") break;
  }
  await server.stop();
  throw new Error(`the server at ${server.url} did not come up:\n${server.output()}`);
}

/** @param {string} url */
async function isLive(url) {
  const answer = await fetch(url).catch(() => null);
  return answer?.status === 200;
}

/** @param {import("node:child_process").ChildProcess} child @param {Promise<number | null>} ended */
async function stop(child, ended) {
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  const code = await ended;
  clearTimeout(killer);
  return code;
}

/** @returns {Promise<number>} A port that nobody listened on a moment ago. */
export async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
