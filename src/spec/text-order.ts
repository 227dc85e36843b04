import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SpecFile } from "./spec-files.js";

/** Findings as a reader of the files meets them: those without a place first. */
export function inTextOrder(
  diagnostics: readonly Diagnostic[],
  files: readonly SpecFile[],
): readonly Diagnostic[] {
  const rank = new Map(files.map(({ path }, index) => [path, index]));
  const fileOf = ({ span }: Diagnostic): number => (span === null ? -1 : (rank.get(span.file) ?? -1));
  const startOf = ({ span }: Diagnostic): number => span?.start ?? 0;
  return diagnostics.toSorted((one, other) => fileOf(one) - fileOf(other) || startOf(one) - startOf(other));
}
