import { guarded, tidy } from "./host-failure.js";
import { hashOf } from "../plan/hash.js";
import { newFileOf, oldFileOf, type Journal, type JournalStep } from "./journal.js";
import { parentOf } from "./path-guard.js";
import type { Workshop } from "./stage.js";

/** Does every step of a journal that is not done yet: the folders, then the files in order, then the empty folders. */
export function commit(shop: Workshop, journal: Journal): void {
  makeFolders(shop, journal.folders);
  journal.steps.forEach((step, number) => guarded("write", step.path, () => commitStep(shop, step, number)));
  removeEmptyParents(
    shop,
    journal.steps.filter((step) => step.after === null),
  );
}

/**
 * Whether an interrupted run can be finished: what is left to do finds its file as it was, and the text to write.
 * A step is done when its staged file has gone into place; what somebody did to the file since does not count.
 */
export function canCommit(shop: Workshop, journal: Journal): boolean {
  return journal.steps.every((step, number) => {
    const found = hashOnDisk(shop, step.path);
    if (found === step.after) return true;
    if (step.after === null) return found === step.before;
    const staged = hashOf(shop.files.readText(newFileOf(shop.work, number)));
    if (staged === null) return found !== step.before; // As before, although it was done: somebody has begun to undo.
    return found === step.before && staged === step.after;
  });
}

/** Undoes every step of a journal whose file is still as the step left it; files that changed since are left alone. */
export function rollBack(shop: Workshop, journal: Journal): void {
  const { files, guard, work } = shop;
  [...journal.steps.entries()].reverse().forEach(([number, step]) => {
    if (hashOnDisk(shop, step.path) !== step.after || step.after === step.before) return;
    if (step.before === null) {
      files.removeFile(guard(step.path));
      return;
    }
    makeFolders(shop, ancestorsOf(step.path));
    // A rename, not a copy: killed here, the file is the new one or the old one, never half of it.
    files.rename(oldFileOf(work, number), guard(step.path));
  });
  for (const folder of [...journal.folders].reverse()) tidy(() => files.removeEmptyFolder(guard(folder)));
}

function commitStep({ files, guard, work }: Workshop, step: JournalStep, number: number): void {
  const target = guard(step.path);
  const staged = newFileOf(work, number);
  if (step.after === null) {
    if (files.kindOf(target) !== null) files.removeFile(target);
  } else if (files.kindOf(staged) !== null) files.rename(staged, target);
}

function makeFolders({ files, guard }: Workshop, folders: readonly string[]): void {
  for (const folder of folders) {
    const path = guard(folder);
    if (files.kindOf(path) === null) guarded("write", folder, () => files.makeFolder(path));
  }
}

function removeEmptyParents({ files, guard }: Workshop, deletes: readonly JournalStep[]): void {
  for (const step of deletes) {
    const folders = ancestorsOf(step.path).reverse();
    tidy(() => folders.every((folder) => files.removeEmptyFolder(guard(folder))));
  }
}

function ancestorsOf(path: string): string[] {
  const parent = parentOf(path);
  return parent === "" ? [] : [...ancestorsOf(parent), parent];
}

function hashOnDisk({ files, guard }: Workshop, path: string): string | null {
  return guarded("read", path, () => hashOf(files.readText(guard(path))));
}
