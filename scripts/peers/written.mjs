import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { testCases } from "./test-cases.mjs";

/** @typedef {ReadonlyMap<string, string>} Tree Texts by path. */
/**
 * @typedef {object} Written What runs have put into a folder.
 * @property {number} files New or changed.
 * @property {number} lines More than before.
 * @property {number} tests Test cases in new files.
 * @property {number} asserting Those of them that look at more than whether something is there.
 */

/**
 * The files of a folder, without what is installed and what a tool remembers.
 * @param {string} folder
 * @param {readonly string[]} state Folders that are left out.
 * @returns {Promise<Tree>}
 */
export async function treeOf(folder, state) {
  const left = ["node_modules", ".git", ...state];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .filter((path) => !left.includes(path.split("/")[0] ?? ""));
  return new Map(
    await Promise.all(
      paths.map(async (path) => /** @type {const} */ ([path, await readFile(join(folder, path), "utf8")])),
    ),
  );
}

/** @param {Tree} before @param {Tree} after @returns {Written} */
export function writtenBetween(before, after) {
  const written = [...after].filter(([path, text]) => before.get(path) !== text);
  const lines = written.map(([path, text]) => linesOf(text) - linesOf(before.get(path) ?? ""));
  const cases = written
    .filter(([path]) => !before.has(path))
    .flatMap(([path, text]) => testCases(path, text));
  return {
    files: written.length,
    lines: lines.reduce((sum, count) => sum + count, 0),
    tests: cases.length,
    asserting: cases.filter(Boolean).length,
  };
}

/** @param {string} text */
function linesOf(text) {
  return text.split("\n").length - 1;
}
