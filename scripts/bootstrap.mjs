import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withLock } from "../tests/support/file-lock.mjs";
import { CACHE, ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";

// This file imports nothing from npm before that is installed, so that it runs on a fresh clone.

const IS_WINDOWS = process.platform === "win32";
const BUILT = join(CACHE, "built");
const BUILD_INPUTS = ["src", "tsconfig.json", "tsconfig.build.json", "package-lock.json"];

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} LockedPackages */

/** Makes the checkout ready to run: npm packages as locked, `dist/` as new as `src/`. Does nothing when it is. */
export async function bootstrap() {
  await ensurePackages();
  await ensureBuilt();
}

/** Runs `npm ci` when an installed package is missing or is not what the lock says. */
export async function ensurePackages() {
  await withLock(join(CACHE, "packages.lock"), async () => {
    if (await arePackagesCurrent()) return;
    console.error("Installing the npm packages …");
    await runOrThrow(...npm("ci", "--no-audit", "--no-fund"));
  });
}

/** Compiles `src/` to `dist/` when something in it is newer than the last build. */
export async function ensureBuilt() {
  await withLock(join(CACHE, "build.lock"), async () => {
    const built = await stat(BUILT).catch(() => null);
    const isBuilt = built !== null && existsSync(join(ROOT, "dist"));
    if (isBuilt && (await newest(BUILD_INPUTS)) < built.mtimeMs) return;
    await build();
  });
}

/** Has the next `ensureBuilt` compile everything anew. */
export async function forgetBuild() {
  await rm(BUILT, { force: true });
}

async function build() {
  const startedAt = new Date();
  await rm(join(ROOT, "dist"), { recursive: true, force: true });
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  await runOrThrow(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: ROOT });
  const { writeDeclarations } = await import("./declarations.mjs");
  await writeDeclarations();
  await writeManPage();
  await mkdir(CACHE, { recursive: true });
  await writeFile(BUILT, startedAt.toISOString());
}

async function writeManPage() {
  const { href } = pathToFileURL(join(ROOT, "dist", "cli", "help", "own-man-page.js"));
  /** @type {{ ownManPage: () => string }} */
  const { ownManPage } = await import(href);
  await mkdir(join(ROOT, "man"), { recursive: true });
  await writeFile(join(ROOT, "man", "backend-gen.1"), ownManPage());
}

/** @returns {Promise<boolean>} */
async function arePackagesCurrent() {
  const installed = await packagesOf(join(ROOT, "node_modules", ".package-lock.json"));
  const locked = await packagesOf(join(ROOT, "package-lock.json"));
  if (installed === null || locked === null) return false;
  return Object.entries(locked).every(([path, entry]) => {
    if (path === "") return true;
    const version = installed[path]?.version;
    // An optional package is left out on the platforms it is not for.
    return (
      version === entry.version || (version === undefined && Boolean(entry.optional ?? entry.devOptional))
    );
  });
}

/** @param {string} file @returns {Promise<LockedPackages | null>} */
async function packagesOf(file) {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  return /** @type {{ packages: LockedPackages }} */ (JSON.parse(text)).packages;
}

/** @param {...string} args @returns {[string, string[], { cwd: string }]} */
function npm(...args) {
  // npm is a shell script on Windows, which is not started without a shell.
  return IS_WINDOWS ? ["cmd", ["/c", "npm", ...args], { cwd: ROOT }] : ["npm", args, { cwd: ROOT }];
}

/** @param {readonly string[]} paths Relative to the root. @returns {Promise<number>} The newest time of change, in ms. */
async function newest(paths) {
  const times = await Promise.all(
    paths.map(async (path) => {
      const info = await stat(join(ROOT, path));
      if (!info.isDirectory()) return info.mtimeMs;
      const inside = (await readdir(join(ROOT, path))).map((name) => join(path, name));
      return Math.max(info.mtimeMs, await newest(inside));
    }),
  );
  return Math.max(0, ...times);
}
