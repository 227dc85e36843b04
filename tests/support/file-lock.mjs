import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const POLL_MS = 200;
const NAMELESS_MS = 5_000;

/**
 * Runs `work` while no other process runs work under the same lock; waits for its turn.
 * A lock whose owner has died is taken over.
 * @template T
 * @param {string} folder The lock: a folder that exists as long as it is held.
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  await mkdir(dirname(folder), { recursive: true });
  while (!(await isTaken(folder))) await delay(POLL_MS);
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {Promise<boolean>} Whether the lock is ours now. */
async function isTaken(folder) {
  try {
    await mkdir(folder);
  } catch {
    if (await isAbandoned(folder)) await rm(folder, { recursive: true, force: true });
    return false;
  }
  await writeFile(join(folder, "pid"), String(process.pid));
  return true;
}

/** @param {string} folder */
async function isAbandoned(folder) {
  const pid = Number(await readFile(join(folder, "pid"), "utf8").catch(() => "0"));
  if (pid > 0) return !isAlive(pid);
  // Its owner has made the folder and not yet signed it, or died in between.
  const made = await stat(folder).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > NAMELESS_MS;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
