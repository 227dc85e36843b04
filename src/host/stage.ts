import { report } from "../diagnostics/report.js";
import { hashOf } from "../plan/hash.js";
import { guarded, HostFailure } from "./host-failure.js";
import type { HostFiles } from "./host-files.js";
import { newFileOf, oldFileOf, type Journal } from "./journal.js";
import type { Operation } from "./operation.js";
import { parentOf, type PathGuard } from "./path-guard.js";
import type { WorkPaths } from "./work-paths.js";

/** Where a run works: the file system, the guard of its root, its own folder. */
export interface Workshop {
  readonly files: HostFiles;
  readonly guard: PathGuard;
  readonly work: WorkPaths;
}

/**
 * Writes every new text and saves every old file beside the project, and gives the journal of what is left to do.
 * Nothing of the user's has changed when it returns, nor when it throws: a `HostFailure` when a file is not what
 * the plan saw or may not be written.
 */
export function stage(shop: Workshop, operations: readonly Operation[]): Journal {
  guarded("write", ".backend-gen/tmp", () => makeStaging(shop));
  operations.forEach((operation, step) =>
    guarded("write", operation.path, () => stageOne(shop, operation, step)),
  );
  for (const operation of operations) guarded("read", operation.path, () => checkUnchanged(shop, operation));
  const steps = operations.map(({ path, before, after }) => ({
    path,
    before: hashOf(before),
    after: hashOf(after),
  }));
  return { version: 1, steps, folders: missingFolders(shop, operations) };
}

function makeStaging({ files, work }: Workshop): void {
  files.removeTree(work.staging);
  files.makeFolder(work.staging);
}

function stageOne({ files, guard, work }: Workshop, operation: Operation, step: number): void {
  const target = guard(operation.path);
  const isThere = operation.before !== null && files.kindOf(target) === "file";
  if (operation.after !== null)
    files.write(
      newFileOf(work, step),
      operation.after,
      isThere ? files.modeOf(target) : (operation.mode ?? 0o644),
    );
  if (isThere) files.copy(target, oldFileOf(work, step));
}

function checkUnchanged({ files, guard }: Workshop, { path, before }: Operation): void {
  const target = guard(path);
  // Most files of a new project are not there, which a look tells four times faster than a failed read.
  if (before === null && files.kindOf(target) === null) return;
  if (files.readText(target) !== before) throw new HostFailure(report("BG3105", { path }, null));
}

function missingFolders({ files, guard }: Workshop, operations: readonly Operation[]): readonly string[] {
  const seen = new Map<string, boolean>([["", false]]);
  const visit = (folder: string): void => {
    if (seen.has(folder)) return;
    visit(parentOf(folder));
    const kind = guarded("read", folder, () => files.kindOf(guard(folder)));
    if (kind !== null && kind !== "folder") throw new HostFailure(report("BG3103", { path: folder }, null));
    seen.set(folder, kind === null);
  };
  for (const operation of operations) if (operation.after !== null) visit(parentOf(operation.path));
  return [...seen].filter(([, isMissing]) => isMissing).map(([folder]) => folder);
}
