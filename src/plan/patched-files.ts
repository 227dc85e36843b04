import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Patch } from "../patch/patch.js";
import type { AppliedPatch } from "./applied-patch.js";
import type { Change } from "./change.js";
import type { Choices } from "./choices.js";

/** What becomes of files of the user's that are patched, and what the lock shall remember of it. */
export interface PatchedFiles {
  readonly changes: readonly Change[];
  readonly applied: readonly AppliedPatch[];
  readonly diagnostics: readonly Diagnostic[];
}

export const NO_PATCHES: PatchedFiles = { changes: [], applied: [], diagnostics: [] };

/** All that is known before files are patched. */
export interface Patching {
  readonly patches: readonly Patch[];
  /** What earlier runs have inserted. */
  readonly applied: readonly AppliedPatch[];
  /** The files as they are. */
  readonly disk: ReadonlyMap<string, string>;
  readonly choices: Choices;
}
