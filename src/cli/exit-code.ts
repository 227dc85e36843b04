import type { Change } from "../plan/change.js";
import type { CommandReport } from "./command-report.js";

/** 0 fine · 1 conflicts or drift, a person must decide · 2 the input is wrong · 3 the environment lacks something · 70 our bug. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

/** The exit code that a report asks for. The digits after BG3 tell drift and the environment's errors from the input's. */
export function exitCodeOf({ changes, diagnostics }: CommandReport): ExitCode {
  const codes = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  if (codes.some((code) => code.startsWith("BG39"))) return 70;
  if (codes.some((code) => code.startsWith("BG31"))) return 3;
  if (changes.some(isOpen) || codes.some((code) => /^BG(33|370)/.test(code))) return 1;
  return codes.length === 0 ? 0 : 2;
}

/** Whether a person has to look at it: a conflict, or one that is written down as marks in the file. */
function isOpen(change: Change): boolean {
  if (change.action === "create") return change.moved?.how === "markers";
  return change.action === "conflict" || (change.action === "update" && change.how === "markers");
}
