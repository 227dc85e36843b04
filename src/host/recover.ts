import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { openWorkshop } from "./apply.js";
import { canCommit, commit, rollBack } from "./commit.js";
import { guarded, HostFailure, tidy } from "./host-failure.js";
import type { Host } from "./host.js";
import { stateFolder } from "../plan/state-paths.js";
import { readJournal } from "./journal.js";
import { withRunLock } from "./run-lock.js";
import type { Workshop } from "./stage.js";
import { workPathsOf } from "./work-paths.js";

/**
 * Ends what a killed run has left: completes it when all is staged and nobody has touched the files since, undoes
 * it otherwise. Gives a warning that says which, an error when it cannot be done, null when there was nothing.
 */
export function recoverProject(host: Host, root: string): Diagnostic | null {
  const work = workPathsOf(root);
  const isLeft = (path: string) => host.files.kindOf(path) !== null;
  try {
    if (!guarded("read", stateFolder, () => isLeft(work.journal) || isLeft(work.staging))) return null;
    const shop = openWorkshop(host, root);
    return withRunLock(host, work, () => recover(shop));
  } catch (error) {
    if (error instanceof HostFailure) return error.diagnostic;
    throw error;
  }
}

function recover(shop: Workshop): Diagnostic | null {
  const { files, work } = shop;
  const journal = readJournal(files, work);
  if (journal === null) {
    // Killed while staging: the project itself is untouched.
    guarded("write", ".backend-gen/tmp", () => files.removeTree(work.staging));
    return null;
  }
  const isComplete = canCommit(shop, journal);
  guarded("write", ".backend-gen/journal.json", () => {
    if (isComplete) commit(shop, journal);
    else rollBack(shop, journal);
    files.removeFile(work.journal);
  });
  tidy(() => files.removeTree(work.staging));
  return report("BG3107", { how: isComplete ? "completed" : "rolled back" }, null);
}
