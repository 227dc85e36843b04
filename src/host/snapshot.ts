import { join } from "node:path";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { Snapshot } from "../plan/snapshot.js";
import { baseFolder, fixedStateFiles, lockFolder, pathOfBase, schemaPath } from "../plan/state-paths.js";
import { guarded, HostFailure } from "./host-failure.js";
import type { HostFiles } from "./host-files.js";

/** Texts by path from the project's root. */
export type Texts = ReadonlyMap<string, string>;

/** What backend-gen remembers of the project at `root`: bases, lock and the state folder's own files. */
export function readState(files: HostFiles, root: string): Outcome<Texts> {
  return outcomeOf(() => {
    const found = [lockFolder, baseFolder].flatMap((folder) => listDeep(files, root, folder));
    return readAll(files, root, [...fixedStateFiles.keys(), schemaPath, ...found]);
  });
}

/** The files that a run concerns, as they are: those that it would generate and those that an earlier run has. */
export function takeSnapshot(
  files: HostFiles,
  root: string,
  seen: { readonly state: Texts; readonly paths: readonly string[] },
): Outcome<Snapshot> {
  const former = [...seen.state.keys()].map(pathOfBase).filter((path) => path !== null);
  const paths = new Set([...seen.paths, ...former]);
  return outcomeOf(() => ({ state: seen.state, disk: readAll(files, root, [...paths]) }));
}

/** Text of those of these files that are there. */
export function readTexts(files: HostFiles, root: string, paths: readonly string[]): Outcome<Texts> {
  return outcomeOf(() => readAll(files, root, paths));
}

/** Text of every file below `folder` (from the root) whose name ends in `extension`. */
export function readFolder(
  files: HostFiles,
  root: string,
  wanted: { readonly folder: string; readonly extension: string },
): Outcome<Texts> {
  return outcomeOf(() => {
    const found = listDeep(files, root, wanted.folder).filter((path) => path.endsWith(wanted.extension));
    return readAll(files, root, found);
  });
}

function listDeep(files: HostFiles, root: string, folder: string): readonly string[] {
  const entries = guarded("read", folder, () => files.list(join(root, folder)));
  return entries.flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    return kind === "folder" ? listDeep(files, root, path) : kind === "file" ? [path] : [];
  });
}

function readAll(files: HostFiles, root: string, paths: readonly string[]): Texts {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = guarded("read", path, () => files.readText(join(root, path)));
    if (text !== null) texts.set(path, text);
  }
  return texts;
}

function outcomeOf<T>(read: () => T): Outcome<T> {
  try {
    return { value: read(), diagnostics: [] };
  } catch (error) {
    if (error instanceof HostFailure) return failed(error.diagnostic);
    throw error;
  }
}

function failed<T>(diagnostic: Diagnostic): Outcome<T> {
  return { value: null, diagnostics: [diagnostic] };
}
