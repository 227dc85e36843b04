import { foldersAbove } from "../../syntax/python/resolve-module.js";
import type { PythonProject } from "./python-project.js";

/** The folders from the one of a file up to the root. */
export function foldersUp(path: string): readonly string[] {
  return [...foldersAbove(path)].reverse();
}

/** The path of a file of this name in a folder, "" being the root. */
export function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The files of these names in the nearest folder above a file that has any, in the order of the names. */
export function nearestFiles(
  project: PythonProject,
  from: string,
  names: readonly string[],
): readonly string[] {
  for (const folder of foldersUp(from)) {
    const found = names.map((name) => inFolder(folder, name)).filter((path) => project.has(path));
    if (found.length > 0) return found;
  }
  return [];
}
