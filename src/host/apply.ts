import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Plan } from "../plan/plan.js";
import { stateFolder } from "../plan/state-paths.js";
import { commit, rollBack } from "./commit.js";
import { guarded, HostFailure, reasonOf, tidy } from "./host-failure.js";
import type { Host } from "./host.js";
import { writeJournal, type Journal } from "./journal.js";
import { operationsOf, type Operation } from "./operation.js";
import { createPathGuard } from "./path-guard.js";
import { withRunLock } from "./run-lock.js";
import { stage, type Workshop } from "./stage.js";
import { workPathsOf } from "./work-paths.js";

/**
 * Does all of a plan or nothing of it, in the project at the absolute `root`. Null when it is done; otherwise
 * the one reason why nothing was (the environment's: exit 3). Killed at any moment, the next run's
 * `recoverProject` completes or undoes it.
 */
export function applyPlan(host: Host, root: string, plan: Plan): Diagnostic | null {
  const operations = operationsOf(plan);
  if (operations.length === 0) return null;
  try {
    const shop = openWorkshop(host, root);
    withRunLock(host, shop.work, () => applyAll(shop, operations));
    return null;
  } catch (error) {
    if (error instanceof HostFailure) return error.diagnostic;
    throw error;
  }
}

/** The workshop of a project. Throws a `HostFailure` when the state folder leads out of it. */
export function openWorkshop(host: Host, root: string): Workshop {
  const guard = createPathGuard(host.files, root);
  guard(stateFolder);
  return { files: host.files, guard, work: workPathsOf(root) };
}

function applyAll(shop: Workshop, operations: readonly Operation[]): void {
  const { files, work } = shop;
  try {
    const journal = stage(shop, operations);
    guarded("write", ".backend-gen/journal.json", () => writeJournal(files, work, journal));
    commitOrUndo(shop, journal);
  } finally {
    // While there is a journal, the staged files are what the next run recovers from.
    tidy(() => files.kindOf(work.journal) === null && files.removeTree(work.staging));
  }
}

function commitOrUndo(shop: Workshop, journal: Journal): void {
  try {
    commit(shop, journal);
    guarded("write", ".backend-gen/journal.json", () => shop.files.removeFile(shop.work.journal));
  } catch (error) {
    undo(shop, journal, error);
    throw error;
  }
}

function undo(shop: Workshop, journal: Journal, cause: unknown): void {
  try {
    rollBack(shop, journal);
    shop.files.removeFile(shop.work.journal);
  } catch (error) {
    const reason = reasonOf(error) ?? (error instanceof HostFailure ? error.message : null);
    if (reason === null) throw error;
    const path = cause instanceof HostFailure ? cause.message : stateFolder;
    throw new HostFailure(report("BG3110", { path, reason }, null));
  }
}
