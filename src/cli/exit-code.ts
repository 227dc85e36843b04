import { isBreaking } from "../evolution/api/compatibility.js";
import type { Change } from "../plan/change.js";
import type { CommandReport } from "./command-report.js";

/** 0 fine · 1 conflicts, drift, loss, weaker security or a broken API, a person must decide · 2 the input is wrong · 3 the environment lacks something · 70 our bug. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

/** The exit code that a report asks for. The first digit after BG3 tells what a person must decide and the environment's errors from the input's. */
export function exitCodeOf({ changes, diagnostics, api }: CommandReport): ExitCode {
  const codes = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  if (codes.some((code) => code.startsWith("BG39"))) return 70;
  if (codes.some((code) => code.startsWith("BG31") || code === "BG3501")) return 3;
  if (changes.some(isOpen) || codes.some(isDecision)) return 1;
  if (codes.length > 0) return 2;
  return api?.changes.some(isBreaking) === true ? 1 : 0;
}

/**
 * What `check` finds, a file of the user's that cannot be patched, migrations that need a yes, weaker security, a run that cannot be taken back, a plan that the project has left behind, and one that was stopped by a
 * conflict.
 */
function isDecision(code: string): boolean {
  return ["BG3201", "BG33", "BG3401", "BG3402", "BG36", "BG370", "BG3801", "BG3802"].some((prefix) =>
    code.startsWith(prefix),
  );
}

/** Whether a person has to look at it: a conflict, or one that is written down as marks in the file. */
function isOpen(change: Change): boolean {
  if (change.action === "create") return change.moved?.how === "markers";
  return change.action === "conflict" || (change.action === "update" && change.how === "markers");
}
