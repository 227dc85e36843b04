import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withLock } from "./file-lock.mjs";
import { CACHE } from "./repository.mjs";
import { runCommand, runOrThrow } from "./run-command.mjs";

/** @typedef {Readonly<Record<string, string>>} Ranges What is wanted, by the name of the package. */

const FOLDER = join(CACHE, "node");
const IS_WINDOWS = process.platform === "win32";
const INSTALL = ["install", "--prefer-offline", "--no-audit", "--no-fund"];

/**
 * Gives a generated project its `node_modules`: a link to what is kept in `.cache/node` by the hash of what it asks
 * for, so that every project with the same needs shares one.
 * @param {string} project The folder of its package.json.
 * @returns {Promise<string>} The folder of its tools: tsc, eslint, vitest.
 */
export async function linkNodeModules(project) {
  const folder = await folderWith(await wantedBy(project));
  const modules = join(project, "node_modules");
  await symlink(join(folder, "node_modules"), modules, "junction");
  return join(modules, ".bin");
}

/**
 * A folder in which these packages, and no others, are installed.
 * @param {Ranges} packages
 * @returns {Promise<string>}
 */
export function nodePackages(packages) {
  return folderWith(JSON.stringify({ private: true, dependencies: packages }, null, 2));
}

/** Why packages cannot be had here: one line with the mend; null when some have been, or the registry answers. */
export async function missingNpm() {
  const kept = await readdir(FOLDER).catch(() => []);
  if (kept.some((name) => existsSync(join(FOLDER, name, "installed")))) return null;
  const asked = await npm(["view", "fastify", "name", "--fetch-retries=0", "--fetch-timeout=10000"]);
  return asked.code === 0 ? null : "the npm registry cannot be reached: connect, or set npm's proxy";
}

/** What a project asks to install, as the package.json of a folder that has nothing else. @param {string} project */
async function wantedBy(project) {
  const text = await readFile(join(project, "package.json"), "utf8");
  const { dependencies, devDependencies } = /** @type {{ dependencies: Ranges, devDependencies: Ranges }} */ (
    JSON.parse(text)
  );
  return JSON.stringify({ private: true, dependencies, devDependencies }, null, 2);
}

/** What is kept for a package.json, installed before it is needed for the first time. @param {string} wanted */
async function folderWith(wanted) {
  const recipe = [process.versions.modules, process.platform, process.arch, wanted].join("\n");
  const folder = join(FOLDER, createHash("sha256").update(recipe).digest("hex").slice(0, 16));
  await withLock(`${folder}.lock`, () => ensureInstalled(folder, wanted));
  return folder;
}

/** @param {string} folder @param {string} wanted */
async function ensureInstalled(folder, wanted) {
  const marker = join(folder, "installed");
  if (existsSync(marker)) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), wanted);
  const { command, args } = commandOf(INSTALL);
  await runOrThrow(command, args, { cwd: folder });
  await writeFile(marker, "");
}

/** @param {readonly string[]} words */
function npm(words) {
  const { command, args } = commandOf(words);
  return runCommand(command, args);
}

/** npm is a shell script on Windows, which is not started without a shell. @param {readonly string[]} words */
function commandOf(words) {
  return IS_WINDOWS
    ? { command: "cmd", args: ["/c", "npm", ...words] }
    : { command: "npm", args: [...words] };
}
