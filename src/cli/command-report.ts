import type { TargetName } from "../blueprint/target-name.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ApiChange } from "../evolution/api/api-change.js";
import type { Change } from "../plan/change.js";
import type { SavedPlan } from "../plan/saved-plan.js";
import type { PlannedStep, StateChange } from "../plan/plan.js";

/** What a command has to say in the end, for people and for programs. */
export interface CommandReport {
  /** Null when no project could be understood. */
  readonly project: { readonly name: string; readonly target: TargetName } | null;
  readonly changes: readonly Change[];
  /** What becomes of what backend-gen remembers; empty where nothing at all is written. */
  readonly state: readonly StateChange[];
  readonly diagnostics: readonly Diagnostic[];
  readonly nextSteps: readonly PlannedStep[];
  /** Text of the spec files by path, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
  /** One sentence for people, where the changes do not say it all. */
  readonly summary: string | null;
  /** The token that was asked for, printed alone and as it is. */
  readonly token?: string;
  /** What the command was asked to print, ready for the terminal or as the JSON that was asked for. */
  readonly text?: string;
  /** The plan of a dry run, for `apply`; null or absent where there is nothing to apply. */
  readonly savedPlan?: SavedPlan | null;
  /** What clients meet who know an earlier state of the project. */
  readonly api?: ApiReport;
  /** The changes are done, not only planned. */
  readonly isApplied: boolean;
}

/** The API as it is, compared with what it was. */
export interface ApiReport {
  /** What it was compared with: a commit as it was named, or a folder. */
  readonly against: string;
  /** Breaking ones first. */
  readonly changes: readonly ApiChange[];
}

/** The report of a command that could not begin; `sources` are the texts that its findings point into. */
export function failedReport(
  diagnostics: readonly Diagnostic[],
  sources: CommandReport["sources"] = new Map(),
): CommandReport {
  return {
    project: null,
    changes: [],
    state: [],
    diagnostics,
    nextSteps: [],
    sources,
    summary: null,
    isApplied: false,
  };
}

/** Whether any finding stops the pipeline. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return errorsOf(diagnostics).length > 0;
}

/** The findings that stop the pipeline. */
export function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

/** The report with what was found before it in front. */
export function withFindings(earlier: readonly Diagnostic[], report: CommandReport): CommandReport {
  return { ...report, diagnostics: [...earlier, ...report.diagnostics] };
}
