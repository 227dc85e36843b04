import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Change } from "../plan/change.js";
import { changeOfState } from "../plan/plan.js";
import type { CommandReport } from "./command-report.js";
import { exitCodeOf } from "./exit-code.js";

/** What the report itself does not know. `command` is null when none was recognised. */
export interface ReportFrame {
  readonly command: string | null;
  readonly isDryRun: boolean;
  /** Unified diffs by path; null when they were not asked for. */
  readonly diffs: ReadonlyMap<string, string> | null;
}

/** The one document of `--json`, described by docs/json-output.schema.json, with a line end. No absolute paths. */
export function jsonReport(report: CommandReport, frame: ReportFrame): string {
  const exitCode = exitCodeOf(report);
  const document = {
    version: 1,
    command: frame.command,
    ok: exitCode === 0,
    exitCode,
    root: ".",
    project: report.project,
    dryRun: frame.isDryRun,
    applied: report.isApplied,
    changes: report.changes.map((change) => jsonChange(change, frame.diffs?.get(change.path))),
    state: report.state.map((change) =>
      jsonStateChange(changeOfState(change), frame.diffs?.get(change.path)),
    ),
    diagnostics: report.diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, report.sources)),
    nextSteps: report.nextSteps,
    ...(frame.isDryRun ? { plan: report.savedPlan ?? null } : {}),
    ...(report.token === undefined ? {} : { token: report.token }),
    ...(report.api === undefined ? {} : { api: report.api }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function jsonChange(change: Change, diff: string | undefined) {
  const { action, path } = change;
  return { path, action, ...detailsOf(change), ...(diff === undefined ? {} : { diff }) };
}

function jsonStateChange({ action, path }: Change, diff: string | undefined) {
  return { path, action, ...(diff === undefined ? {} : { diff }) };
}

function detailsOf(change: Change): {
  readonly how?: string;
  readonly from?: string;
  readonly reason?: string;
} {
  switch (change.action) {
    case "create":
      return change.moved ?? {};
    case "update":
      return { how: change.how };
    case "conflict":
    case "kept":
      return { reason: change.reason };
    case "manual":
      return { reason: change.instructions };
    default:
      return {};
  }
}

function jsonDiagnostic(
  { code, severity, message, span, help }: Diagnostic,
  sources: ReadonlyMap<string, string>,
) {
  const place = { file: span?.file ?? null, line: span?.line ?? null, column: span?.column ?? null };
  const source = span === null ? undefined : sources.get(span.file);
  if (span === null || source === undefined) return { code, severity, message, ...place, help };
  const endLine = span.line + source.slice(span.start, span.end).split("\n").length - 1;
  return { code, severity, message, ...place, endLine, help };
}
