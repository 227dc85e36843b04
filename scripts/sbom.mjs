import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";

// npm run sbom: what the package brings along, by name, version and licence, as CycloneDX. Made of package-lock.json alone.

/** @typedef {{ name: string, devDependencies?: object }} Manifest */
/** @typedef {{ packages: Record<string, { dev?: boolean, devDependencies?: object }> }} Lock */
/** @typedef {{ serialNumber?: string, metadata: { timestamp?: string, component: { name: string } } }} Bom */

const manifest = /** @type {Manifest} */ (await readJson("package.json"));
const bom = /** @type {Bom} */ (JSON.parse(await listed()));
// The same lock gives the same bytes: no time, no random number, no name of a folder.
delete bom.serialNumber;
delete bom.metadata.timestamp;
bom.metadata.component.name = manifest.name;
await writeFile(join(ROOT, "sbom.cdx.json"), `${JSON.stringify(bom, null, 2)}\n`);

/** `npm sbom --omit dev` leaves out whatever a development dependency needs too (npm 11), so it is shown a lock without these. */
async function listed() {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-sbom-"));
  try {
    const lock = /** @type {Lock} */ (await readJson("package-lock.json"));
    const packages = Object.entries(lock.packages).filter(([, { dev }]) => dev !== true);
    for (const [, entry] of packages) delete entry.devDependencies;
    await writeFile(
      join(folder, "package-lock.json"),
      JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }),
    );
    await writeFile(
      join(folder, "package.json"),
      JSON.stringify({ ...manifest, devDependencies: undefined, overrides: undefined }),
    );
    return await runOrThrow("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
      cwd: folder,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} path @returns {Promise<unknown>} */
async function readJson(path) {
  /** @type {unknown} */
  const read = JSON.parse(await readFile(join(ROOT, path), "utf8"));
  return read;
}
