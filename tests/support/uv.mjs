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
 * The `uv` on the PATH, or that of an environment of its own in `.cache`.
 * @returns {Promise<string | null>} How it is called; null where it cannot be had.
 */
export async function findUv() {
  if ((await runCommand("uv", ["--version"])).code === 0) return "uv";
  return withLock(`${FOLDER}.lock`, ensureInstalled);
}

/** @returns {Promise<string | null>} */
async function ensureInstalled() {
  const marker = join(FOLDER, "installed");
  const uv = join(BIN, process.platform === "win32" ? "uv.exe" : "uv");
  if (existsSync(marker)) return uv;
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  const python = await findPython();
  await runOrThrow(python.executable, ["-m", "venv", FOLDER]);
  const got = await runCommand(join(BIN, "python"), ["-m", "pip", "install", "--quiet", "uv"]);
  if (got.code !== 0) return null;
  await writeFile(marker, "");
  return uv;
}
