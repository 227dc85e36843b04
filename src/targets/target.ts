import type { Blueprint, TargetName } from "../blueprint/blueprint.js";
import type { Host } from "../blueprint/host.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Delta } from "../evolution/delta.js";
import type { Patch } from "../patch/patch.js";
import type { SettingsReading } from "../patch/settings-reading.js";
import type { Artifact } from "../render/artifact.js";

/** What a target may know of the project it generates into. */
export interface ProjectFacts {
  /** The blueprint of the last run, out of the lock; null in a new project. */
  readonly previous: Blueprint | null;
  /** What lies between the database of `previous` and that of the blueprint to be built. */
  readonly delta: Delta;
  /** Text of the files that the target asked for with `reads`, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** What a project of somebody else's keeps its settings in; null where that is of no use. */
  readonly settings: SettingsReading | null;
}

export interface TargetOutput {
  readonly artifacts: readonly Artifact[];
  /** What is inserted into files that somebody else wrote; none in a project of our own. */
  readonly patches: readonly Patch[];
  readonly diagnostics: readonly Diagnostic[];
  /** Commands or sentences the user should see after this run, most urgent first. */
  readonly nextSteps: readonly NextStep[];
}

/** What to do after a run: a sentence on why, and the command to type, if there is one. */
export interface NextStep {
  readonly why: string;
  readonly command: string | null;
}

/** What becomes of the migrations of branches that were merged. */
export interface MigrationMerge {
  /** The migrations that nothing follows; none where migrations do not follow each other. */
  readonly heads: readonly string[];
  /** The migration that follows all heads; null where there is nothing to join. */
  readonly artifact: Artifact | null;
  /** Why there is one, or none. */
  readonly reason: string;
  readonly nextSteps: readonly NextStep[];
}

/** Files of a project, by their paths from its root. */
export interface Reads {
  /** Those below a folder with a name that ends so. */
  readonly folders: readonly { readonly folder: string; readonly extension: string }[];
  readonly files: readonly string[];
}

export interface Target {
  readonly name: TargetName;
  /** What is read of a project, of somebody else's perhaps, into `ProjectFacts.files`. */
  readonly reads: (host: Host | null) => Reads;
  /**
   * What a project of somebody else's keeps its settings in, out of the texts that `reads` names; null where `host` names none, or
   * brings nothing that is configured. What reads them is loaded for that only.
   */
  readonly readSettings: (host: Host | null, files: ProjectFacts["files"]) => Promise<SettingsReading | null>;
  readonly build: (blueprint: Blueprint, facts: ProjectFacts) => TargetOutput;
  /** Looks at the migrations among the files that `reads` names. */
  readonly mergeMigrations: (files: ReadonlyMap<string, string>, host: Host | null) => MigrationMerge;
  /** The oldest versions of packages that resources work with in a project of somebody else's, by their names. */
  readonly lowestVersions: ReadonlyMap<string, string>;
  /** Commands that install what a generated project needs, in its root, for `--install`. */
  readonly install: readonly (readonly string[])[];
}
