import type { TargetName } from "../blueprint/target-name.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Change } from "../plan/change.js";
import type { PlannedStep } from "../plan/plan.js";
import type { SavedPlan } from "../plan/saved-plan.js";

/** Where the project is. */
export interface ProjectOptions {
  /** Its folder, which has to be there; relative to the working one, which is the default. */
  readonly cwd?: string;
}

/** What `plan` is to plan. What may happen to files and rows is called as on the command line, with the same defaults. */
export interface PlanOptions extends ProjectOptions {
  /**
   * The text of the main spec file, in the place of the one on disk. Applying the plan writes it there: as
   * `backend.yaml` where the project has none.
   */
  readonly spec?: string;
  /** Lines that the user and the spec have both changed. Default: `stop`, nothing can be applied. */
  readonly onConflict?: "stop" | "markers" | "ours" | "theirs";
  /** Takes files of the user's in the place of generated ones for edits of these. Not together with `overwrite`. */
  readonly adopt?: boolean;
  /** Replaces files of the user's in the place of generated ones, kept as `NAME.orig`. */
  readonly overwrite?: boolean;
  /** Writes files again that the user has deleted: all, or these files and folders. */
  readonly restore?: true | readonly string[];
  /** Writes migrations that lose data or lock a table for long. */
  readonly allowDestructive?: boolean;
  /** What rows get that are there, where a column becomes required: `tasks.notes=none`. */
  readonly fill?: readonly string[];
  /** Goes on although routes would lose authentication, an owner, a role or a rate limit. */
  readonly allowWeakerSecurity?: boolean;
}

/** How a call ended. */
export interface Verdict {
  /** No error, no conflict, nothing that a person must decide. */
  readonly ok: boolean;
  /**
   * The exit code of the command: 0 fine · 1 conflicts, drift or weaker security, a person must decide · 2 the input is wrong ·
   * 3 the environment lacks something.
   */
  readonly exitCode: number;
  /** Null when no project could be understood. */
  readonly project: { readonly name: string; readonly target: TargetName } | null;
  /** Every finding, warnings too. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run would do, as plain data: JSON keeps all of it. */
export interface ProjectPlan extends Verdict {
  /** What becomes of the user's files, with their texts before and after, sorted by path. */
  readonly changes: readonly Change[];
  /** What to do when it is applied. */
  readonly nextSteps: readonly PlannedStep[];
  /** What `apply` does, complete in itself, and what `--dry-run --json` prints as `plan`; null when nothing can be applied. */
  readonly saved: SavedPlan | null;
}

/** What `apply` has done. */
export interface ApplyResult extends Verdict {
  /** All of the plan is done. Otherwise nothing of it is, and `diagnostics` say why. */
  readonly isApplied: boolean;
  /** What became of the user's files; empty when the plan was applied before, or could not be. */
  readonly changes: readonly Change[];
  /** What is left to do for a person. */
  readonly nextSteps: readonly PlannedStep[];
}

/** Whether a project is what its spec says. */
export interface CheckResult extends Verdict {
  /** Generated files that have edits. */
  readonly changes: readonly Change[];
}
