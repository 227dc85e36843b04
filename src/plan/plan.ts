import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Change } from "./change.js";

/** What will happen to one file below the state folder. `before` and `text` are null where there is no file. */
export interface StateChange {
  readonly path: string;
  readonly before: string | null;
  readonly text: string | null;
}

/** What to do after a run: a sentence on why, and the command to type, if there is one. */
export interface PlannedStep {
  readonly why: string;
  readonly command: string | null;
}

/** Everything one run would do, as plain data: the previews, `--json` and the apply all read the same one. */
export interface Plan {
  /** The user's files, sorted by path. */
  readonly changes: readonly Change[];
  /** What backend-gen remembers, in the order in which it is written: the project's lock is last. */
  readonly state: readonly StateChange[];
  readonly diagnostics: readonly Diagnostic[];
  readonly nextSteps: readonly PlannedStep[];
}

/** A change below the state folder, told like one of the user's files. */
export function changeOfState({ path, before, text }: StateChange): Change {
  if (text === null) return { action: "delete", path, before: before ?? "" };
  if (before === null) return { action: "create", path, text };
  return { action: "update", path, how: "regenerated", before, text };
}

/** A plan with a conflict is not applied at all: half a feature is worse than none. */
export function hasConflict(plan: Plan): boolean {
  return plan.changes.some((change) => change.action === "conflict");
}

/** Whether applying the plan would leave every file of the user's as it is. */
export function isNothingToDo(plan: Plan): boolean {
  return !plan.changes.some(changesFiles);
}

/** Whether something becomes of the file, or would if it could. */
export function changesFiles({ action }: Change): boolean {
  return ACTIVE.has(action);
}

const ACTIVE = new Set<Change["action"]>(["create", "update", "delete", "conflict", "manual"]);
