import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";

// npm run sbom: what the package brings along, by name, version and licence, as CycloneDX. Made of package-lock.json alone.

/**
 * @typedef {object} Bom
 * @property {string} [serialNumber]
 * @property {{ timestamp?: string, component: { name: string } }} metadata
 */

const stdout = await runOrThrow(
  "npm",
  ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"],
  { cwd: ROOT },
);
/** @type {Bom} */
const bom = JSON.parse(stdout);
/** @type {{ name: string }} */
const manifest = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
// The same lock gives the same bytes: no time, no random number, no name of a folder.
delete bom.serialNumber;
delete bom.metadata.timestamp;
bom.metadata.component.name = manifest.name;
await writeFile(join(ROOT, "sbom.cdx.json"), `${JSON.stringify(bom, null, 2)}\n`);
