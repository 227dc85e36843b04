import type { Blueprint } from "../blueprint/blueprint.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Choices } from "./choices.js";
import type { Lock } from "./lock.js";
import type { Edit } from "./merge-edits.js";
import type { Moves } from "./moved-files.js";
import type { PatchedFiles } from "./patched-files.js";
import type { PlannedStep } from "./plan.js";
import type { Snapshot } from "./snapshot.js";

/** A file as a target wants it, formatted. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  readonly ownership: "managed" | "once" | "migration";
}

/** A change to a file of the spec, found by a command; `before` is null where the file is new, `text` where it goes. */
export type SpecEdit =
  | { readonly path: string; readonly before: string | null; readonly text: string }
  | { readonly path: string; readonly before: string; readonly text: null };

/** All that a plan is made of. */
export interface PlanInput {
  readonly files: readonly GeneratedFile[];
  readonly snapshot: Snapshot;
  readonly moves: Moves;
  readonly blueprint: Blueprint;
  readonly toolVersion: string;
  /** The text of the JSON Schema that editors check the spec with. */
  readonly schema: string;
  /** What the last run left; null in a new project. */
  readonly lock: Lock | null;
  /** Migrations that were written and are gone: the user has removed them. */
  readonly missingMigrations: readonly string[];
  readonly specEdits: readonly SpecEdit[];
  /** What becomes of files of the user's that are patched. */
  readonly patched: PatchedFiles;
  /** What the user's edits come to, of the files that are to become something else. */
  readonly edits: ReadonlyMap<string, Edit>;
  readonly choices: Choices;
  readonly diagnostics: readonly Diagnostic[];
  readonly nextSteps: readonly PlannedStep[];
}
