import { mkdtempSync, rmSync } from "node:fs";
import { readFile, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodePackages } from "../../tests/support/node-env.mjs";
import { installPacked } from "../../tests/support/pack-tool.mjs";

/** @typedef {{ modules: string, megabytes: number, packages: number }} Installed Its node_modules, and what lies in there. */

/** @type {Promise<string> | null} */
let packed = null;

/**
 * Installs a peer in a folder of its own, kept for the next run unless it is this checkout.
 * @param {import("./peer.mjs").Peer} peer
 * @returns {Promise<Installed>}
 * @throws {Error} When it cannot be installed.
 */
export async function install(peer) {
  const folder = peer.packages === null ? await (packed ??= packedTool()) : await nodePackages(peer.packages);
  const modules = join(folder, "node_modules");
  const lock = /** @type {{ packages: object }} */ (
    JSON.parse(await readFile(join(modules, ".package-lock.json"), "utf8"))
  );
  const megabytes = (await bytesOf(modules)) / 1_000_000;
  return { modules, megabytes, packages: Object.keys(lock.packages).length };
}

async function packedTool() {
  const folder = mkdtempSync(join(tmpdir(), "backend-gen-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await installPacked(folder);
  return folder;
}

/** @param {string} folder */
async function bytesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
