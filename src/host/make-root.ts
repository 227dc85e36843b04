import { dirname } from "node:path";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { guarded, HostFailure } from "./host-failure.js";
import type { HostFiles } from "./host-files.js";

/** Makes the folder of a new project with its parents. `undo` removes those that it made, as far as they are empty. */
export function makeRoot(files: HostFiles, root: string): Outcome<{ readonly undo: () => void }> {
  const made: string[] = [];
  const undo = () => [...made].reverse().forEach((folder) => files.removeEmptyFolder(folder));
  try {
    guarded("write", ".", () => makeDeep(files, root, made));
    return { value: { undo }, diagnostics: [] };
  } catch (error) {
    undo();
    if (error instanceof HostFailure) return { value: null, diagnostics: [error.diagnostic] };
    throw error;
  }
}

function makeDeep(files: HostFiles, folder: string, made: string[]): void {
  if (files.kindOf(folder) !== null) return;
  makeDeep(files, dirname(folder), made);
  files.makeFolder(folder);
  made.push(folder);
}
