/** The embedded database belongs to one process at a time. */

import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { ConfigError } from "../config.js";

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Keeps other processes out of `folder`, by a file beside it with the number of this one. That of a process that has died
 * is taken over. Throws a ConfigError.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = `${folder}.lock`;
  if (!(await take(path))) {
    await removeStale(path, folder);
    if (!(await take(path))) throw refusal(folder, path);
  }
  return { release: () => rm(path, { force: true }) };
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Moved away first and looked at then: another process may have been quicker to take over. */
async function removeStale(path: string, folder: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    if (isAlive(Number(await readFile(path, "utf8")))) throw refusal(folder, path);
    await rename(path, aside);
    const isTaken = isAlive(Number(await readFile(aside, "utf8")));
    if (isTaken) await rename(aside, path);
    else await rm(aside);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}

/** In a container a process often has the number of the one that it replaces. */
function isAlive(processId: number): boolean {
  if (!(processId > 0) || processId === process.pid) return false;
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

function refusal(folder: string, path: string): ConfigError {
  return new ConfigError(
    `Cannot start: another process has the embedded database ${folder} open (if there is none, delete ${path})`,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
