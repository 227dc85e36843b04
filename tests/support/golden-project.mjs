import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative, sep } from "node:path";
import { ROOT } from "./repository.mjs";
import { runOrThrow } from "./run-command.mjs";

/**
 * @typedef {object} GoldenSpec
 * @property {string} name
 * @property {string} file
 */

/** The targets that every golden spec is generated for. */
export const TARGETS = ["fastapi", "fastify"];

/** Those whose embedded database is PostgreSQL too, inside the process: where there is little time, the server is enough. */
export const EMBEDS_POSTGRES = ["fastify"];

const GOLDEN = join(ROOT, "tests", "golden");
const SPEC_FOLDERS = [join(ROOT, "examples"), join(GOLDEN, "specs")];
/** What a snapshot leaves out: copies of what it holds already, and a schema that has a test of its own. */
const LEFT_OUT = /^\.backend-gen\/(?!lock\/)/;

/** @returns {Promise<GoldenSpec[]>} The examples and the specs made for tests, by name. */
export async function goldenSpecs() {
  const folders = await Promise.all(SPEC_FOLDERS.map(async (folder) => specsIn(folder)));
  return folders.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folder of a snapshot. @param {string} target @param {GoldenSpec} spec */
export function goldenFolder(target, spec) {
  return join(GOLDEN, target, spec.name);
}

/**
 * Generates a spec with the built tool, in a folder that lives only as long as `look` does.
 * @template T
 * @param {string} target
 * @param {GoldenSpec} spec
 * @param {(files: Map<string, string>) => Promise<T>} look Gets the files that belong in a snapshot, by path.
 * @returns {Promise<T>}
 */
export async function withGenerated(target, spec, look) {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-golden-"));
  try {
    await writeFile(join(folder, "backend.yaml"), specFor(target, await readFile(spec.file, "utf8")));
    await runOrThrow(process.execPath, [join(ROOT, "bin", "backend-gen.js"), "generate", "-C", folder]);
    return await look(await readTree(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Replaces a snapshot. @param {string} folder @param {ReadonlyMap<string, string>} files */
export async function writeTree(folder, files) {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/**
 * The text of every file below a folder that belongs in a snapshot, by path, sorted.
 * @param {string} folder
 * @returns {Promise<Map<string, string>>}
 */
export async function readTree(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")));
  return new Map(paths.map((path, index) => [path, texts[index] ?? ""]));
}

/** A spec, asking for one target. @param {string} target @param {string} text */
export function specFor(target, text) {
  const line = `target: ${target}`;
  if (/^target:.*$/m.test(text)) return text.replace(/^target: *\w+/m, line);
  return text.replace(/^name:.*$/m, (name) => `${name}\n${line}`);
}

/** @param {string} folder @returns {Promise<GoldenSpec[]>} */
async function specsIn(folder) {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => ({ name: basename(file, ".yaml"), file: join(folder, file) }));
}
