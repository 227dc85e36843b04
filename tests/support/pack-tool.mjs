import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./repository.mjs";
import { runOrThrow } from "./run-command.mjs";

/** Packs the tool, and gives the tarball's path. @param {string} folder Empty, and outside this checkout. @returns {Promise<string>} */
export async function packTool(folder) {
  await runOrThrow("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: ROOT });
  const [tarball] = await readdir(folder);
  if (tarball === undefined) throw new Error("npm pack made no tarball");
  return join(folder, tarball);
}

/** Packs the tool and installs it from the tarball, as a user would. @param {string} folder Empty, and outside this checkout. */
export async function installPacked(folder) {
  const tarball = await packTool(folder);
  await writeFile(join(folder, "package.json"), "{}");
  await runOrThrow("npm", ["install", "--prefer-offline", "--no-audit", tarball], { cwd: folder });
}
