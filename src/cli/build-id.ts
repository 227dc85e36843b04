import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashOf } from "./run-cache.js";
import { toolVersion } from "./version.js";

/** What differs between two builds of backend-gen, also of one version: a hash of its own files' sizes and times. */
export function buildId(): string {
  const folders = ["..", "../../templates"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return hashOf([toolVersion(), ...folders.flatMap(filesIn)]);
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const { size, mtimeMs } = statSync(path);
      return `${path} ${size} ${mtimeMs}`;
    })
    .sort();
}
