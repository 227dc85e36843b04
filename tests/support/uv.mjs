import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withLock } from "./file-lock.mjs";
import { findPython } from "./find-python.mjs";
import { CACHE } from "./repository.mjs";
import { runCommand, runOrThrow } from "./run-command.mjs";

const FOLDER = join(CACHE, "uv");
const BIN = join(FOLDER, process.platform === "win32" ? "Scripts" : "bin");

/**
 * The folder that `uv` lies in: an empty text where it is on the PATH already, otherwise an environment of its own in `.cache`.
 * @returns {Promise<string>}
 */
export async function uvFolder() {
  if ((await runCommand("uv", ["--version"])).code === 0) return "";
  await withLock(`${FOLDER}.lock`, ensureInstalled);
  return BIN;
}

async function ensureInstalled() {
  const marker = join(FOLDER, "installed");
  if (existsSync(marker)) return;
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  const python = await findPython();
  await runOrThrow(python.executable, ["-m", "venv", FOLDER]);
  await runOrThrow(join(BIN, "python"), ["-m", "pip", "install", "--quiet", "uv"]);
  await writeFile(marker, "");
}
