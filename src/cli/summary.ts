import type { Change } from "../plan/change.js";
import type { CommandReport } from "./command-report.js";
import type { ReportFrame } from "./reporter-json.js";

/** One sentence on what the run came to; null when its findings say it. */
export function summaryOf(report: CommandReport, frame: ReportFrame): string | null {
  if (report.summary !== null) return report.summary;
  if (report.changes.length === 0) return null;
  const conflicts = count(report.changes, "conflict");
  if (conflicts > 0) return `Nothing was written: ${files(conflicts)} in conflict.`;
  const active = [
    said(report, "create", "created"),
    said(report, "update", "updated"),
    said(report, "delete", "deleted"),
  ];
  const counts = active.filter((text) => text !== null);
  if (counts.length === 0)
    return `Nothing to do: the project is what its spec says (${files(report.changes.length)}).`;
  const untouched = count(report.changes, "unchanged");
  const all = [...counts, ...(untouched === 0 ? [] : [`${untouched} unchanged`])].join(", ");
  if (frame.isDryRun) return `Nothing was written (dry run). It would be: ${all}.`;
  return report.isApplied ? `Done: ${all}.` : `Nothing was written. It would be: ${all}.`;
}

function said({ changes }: CommandReport, action: Change["action"], word: string): string | null {
  const number = count(changes, action);
  return number === 0 ? null : `${files(number)} ${word}`;
}

function count(changes: readonly Change[], action: Change["action"]): number {
  return changes.filter((change) => change.action === action).length;
}

function files(number: number): string {
  return `${number} file${number === 1 ? "" : "s"}`;
}
