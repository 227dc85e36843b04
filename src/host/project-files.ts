import { join } from "node:path";
import type { Outcome } from "../diagnostics/diagnostic.js";
import type { ProjectFiles } from "../inspect/project-files.js";
import { guarded, HostFailure } from "./host-failure.js";
import type { FolderEntry, HostFiles } from "./host-files.js";

/** Folders that hold what was installed or built, never what somebody wrote. */
const SKIPPED = new Set([
  "node_modules",
  "bower_components",
  "venv",
  "__pycache__",
  "site-packages",
  "__pypackages__",
  "dist",
  "build",
  "out",
  "coverage",
  "htmlcov",
]);
/** Of folders with a dot in front, those that say something about a project. */
const DOTTED = new Set([".github", ".config"]);
const MOST_FILES = 50_000;
const LARGEST_SOURCE = 2_000_000;

/** The files that somebody wrote, of the project at the absolute `root`; links are not followed. */
export function projectFiles(files: HostFiles, root: string): Outcome<ProjectFiles> {
  try {
    const paths = walk(files, root).sort();
    const texts = new Map<string, string | null>();
    const read = (path: string): string | null => {
      const known = texts.get(path);
      if (known !== undefined) return known;
      const text = textOf(files, join(root, path), path);
      texts.set(path, text);
      return text;
    };
    return { value: { paths, read }, diagnostics: [] };
  } catch (error) {
    if (error instanceof HostFailure) return { value: null, diagnostics: [error.diagnostic] };
    throw error;
  }
}

function walk(files: HostFiles, root: string): string[] {
  const found: string[] = [];
  const pending = [""];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const place = folder;
    const entries = guarded("read", place === "" ? "." : place, () => files.list(join(root, place)));
    // Whatever it is called, a virtual environment holds nobody's code.
    if (entries.some(({ name }) => name === "pyvenv.cfg")) continue;
    for (const entry of entries) {
      const path = place === "" ? entry.name : `${place}/${entry.name}`;
      if (entry.kind === "file") found.push(path);
      else if (isWorthALook(entry)) pending.push(path);
    }
    if (found.length > MOST_FILES) return found;
  }
  return found;
}

function isWorthALook({ kind, name }: FolderEntry): boolean {
  return kind === "folder" && !SKIPPED.has(name) && (!name.startsWith(".") || DOTTED.has(name));
}

function textOf(files: HostFiles, place: string, path: string): string | null {
  return guarded("read", path, () => {
    if (files.kindOf(place) !== "file" || files.sizeOf(place) > LARGEST_SOURCE) return null;
    const text = files.readText(place);
    return text === null || text.includes("\0") ? null : text;
  });
}
