import type { Blueprint } from "../blueprint/blueprint.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { readLockFolder } from "../host/read-lock-folder.js";
import type { Texts } from "../host/snapshot.js";
import { parseLock } from "../plan/lock.js";
import type { CommandContext } from "./command-context.js";
import { hasError } from "./command-report.js";
import { lockAtCommit } from "./git-lock.js";

/** What a project was: at a commit, or as it lies in a folder. */
export interface EarlierState {
  /** As people name it. */
  readonly name: string;
  readonly blueprint: Blueprint;
}

const DEFAULT_COMMIT = "HEAD";

/**
 * The state that `against` names: a folder with a lock in it, counted from the project, else a commit of git; null is the last commit.
 * Reads the lock alone: it has every default that the spec of that time meant.
 */
export async function findEarlier(
  context: CommandContext,
  against: string | null,
): Promise<Outcome<EarlierState>> {
  const name = against ?? DEFAULT_COMMIT;
  const { value, diagnostics } = await findLock(context, against);
  return value === null ? { value: null, diagnostics } : parsed(name, value);
}

async function findLock(context: CommandContext, against: string | null): Promise<Outcome<Texts>> {
  // An empty word is a variable that was not set, and not the project itself.
  if (against === null || against === "") return lockAtCommit(context, against ?? DEFAULT_COMMIT);
  const lying = readLockFolder(context.host.files, context.root, against);
  return lying.value !== null || hasError(lying.diagnostics) ? lying : lockAtCommit(context, against);
}

function parsed(name: string, texts: Texts): Outcome<EarlierState> {
  const { value: lock, diagnostics } = parseLock(texts);
  if (lock !== null) return { value: { name, blueprint: lock.blueprint }, diagnostics: [] };
  const [problem] = diagnostics;
  const failure =
    problem === undefined
      ? report("BG3504", { against: name }, null)
      : report("BG3505", { against: name, reason: problem.message }, null);
  return { value: null, diagnostics: [failure] };
}
