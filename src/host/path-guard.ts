import { join, sep } from "node:path";
import { report } from "../diagnostics/report.js";
import { isGit, isProjectPath } from "../plan/project-path.js";
import type { HostFiles } from "./host-files.js";
import { guarded, HostFailure } from "./host-failure.js";

/** Gives the absolute place of a project's path, or throws a `HostFailure` when it may not be written. */
export type PathGuard = (path: string) => string;

/**
 * Keeps writes inside `root`: refuses `..`, absolute paths, anything in `.git`, and symbolic links that leave the
 * project. A link that stays inside is followed, so that the file behind it changes and the link stays.
 */
export function createPathGuard(files: HostFiles, root: string): PathGuard {
  const realRoot = guarded("write", ".", () => files.realPath(root)) ?? root;
  const folders = new Map<string, string>([["", realRoot]]);

  const folderOf = (path: string): string => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const here = resolveEntry(folderOf(parentOf(path)), path);
    folders.set(path, here);
    return here;
  };
  const resolveEntry = (folder: string, path: string): string => {
    const here = join(folder, path.slice(path.lastIndexOf("/") + 1));
    if (files.kindOf(here) !== "link") return here;
    const real = files.realPath(here);
    if (real === null || !isInside(realRoot, real)) throw new HostFailure(report("BG3104", { path }, null));
    return real;
  };
  return (path) => {
    if (!isProjectPath(path)) throw new HostFailure(report("BG3104", { path }, null));
    return guarded("write", path, () => resolveEntry(folderOf(parentOf(path)), path));
  };
}

/** The folder that a project's path lies in; "" for the root. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function isInside(realRoot: string, real: string): boolean {
  if (real === realRoot) return true;
  const prefix = realRoot.endsWith(sep) ? realRoot : realRoot + sep;
  return real.startsWith(prefix) && !real.slice(prefix.length).split(sep).some(isGit);
}
