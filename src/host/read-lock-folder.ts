import { join, resolve } from "node:path";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { lockFolder } from "../plan/state-paths.js";
import { guarded, HostFailure } from "./host-failure.js";
import type { HostFiles } from "./host-files.js";
import { readFolder, type Texts } from "./snapshot.js";

const MAIN_FILE = "project.json";

/**
 * The lock that a path names: a project, its state folder, its lock, or the lock's main file, counted from `root`. Its files by the
 * paths that they have in a project. Null without a diagnostic where the path leads to no lock.
 */
export function readLockFolder(files: HostFiles, root: string, path: string): Outcome<Texts> {
  try {
    const folder = lockIn(files, resolve(root, path), path);
    return folder === null ? { value: null, diagnostics: [] } : lockOf(files, folder);
  } catch (error) {
    if (error instanceof HostFailure) return { value: null, diagnostics: [error.diagnostic] };
    throw error;
  }
}

function lockIn(files: HostFiles, place: string, path: string): string | null {
  const kindOf = (file: string) => guarded("read", path, () => files.kindOf(file));
  if (kindOf(place) === "file") return place.endsWith(MAIN_FILE) ? join(place, "..") : null;
  const folders = [place, join(place, "lock"), join(place, lockFolder)];
  return folders.find((folder) => kindOf(join(folder, MAIN_FILE)) !== null) ?? null;
}

function lockOf(files: HostFiles, folder: string): Outcome<Texts> {
  const { value, diagnostics } = readFolder(files, folder, { folder: ".", extension: ".json" });
  if (value === null) return { value: null, diagnostics };
  const texts = [...value].map(([path, text]): [string, string] => [`${lockFolder}/${path.slice(2)}`, text]);
  return { value: new Map(texts), diagnostics };
}
