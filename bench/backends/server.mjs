import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "../../tests/support/app-server.mjs";
import { runOrThrow } from "../../tests/support/run-command.mjs";

/**
 * @typedef {object} Launch
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} log The file that takes what it prints, as in production.
 *
 * @typedef {object} RunningServer
 * @property {string} url
 * @property {number} startSeconds From its start to the first answer with success.
 * @property {() => Promise<number>} memoryMiB What it holds now.
 * @property {() => Promise<number>} cpuSeconds What it has computed so far, in the kernel for it too; NaN where that cannot be told.
 * @property {() => Promise<void>} stop
 */

const START_MS = 60_000;
const POLL_MS = 5;
const KIB_PER_MIB = 1_024;
const TICKS_PER_SECOND = 100;

/**
 * Starts a contestant, and waits until it answers a request with success.
 * @param {Launch} launch
 * @param {import("./requests.mjs").LoadRequest} request
 * @returns {Promise<RunningServer>}
 * @throws {Error} With what it printed, when it ends or stays silent instead.
 */
export async function startContestant({ command, args, cwd, env, log }, request) {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const file = openSync(log, "w");
  const startedAt = performance.now();
  const words = args.map((word) => word.replace("$PORT", port));
  const child = spawn(command, words, {
    cwd,
    env: { ...env, HOST: "127.0.0.1", PORT: port },
    stdio: ["ignore", file, file],
  });
  closeSync(file);
  const ended = once(child, "close");
  const stop = async () => {
    child.kill("SIGTERM");
    const killer = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(killer);
  };
  while (!(await answers(url, request))) {
    if (child.exitCode !== null || performance.now() - startedAt > START_MS) {
      await stop();
      throw new Error(`${[command, ...words].join(" ")} did not come up:\n${await readFile(log, "utf8")}`);
    }
    await delay(POLL_MS);
  }
  const startSeconds = (performance.now() - startedAt) / 1_000;
  const { pid = 0 } = child;
  return { url, startSeconds, memoryMiB: () => memoryOf(pid), cpuSeconds: () => cpuOf(pid), stop };
}

/** @param {string} url @param {import("./requests.mjs").LoadRequest} request */
async function answers(url, { path, headers }) {
  const answer = await fetch(url + path, { headers }).catch(() => null);
  await answer?.text();
  return answer?.status === 200;
}

/** @param {number} pid */
async function memoryOf(pid) {
  return Number(await runOrThrow("ps", ["-o", "rss=", "-p", String(pid)])) / KIB_PER_MIB;
}

/** @param {number} pid */
async function cpuOf(pid) {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // Behind the name, which may hold anything but a last bracket: the fields from the third on.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
