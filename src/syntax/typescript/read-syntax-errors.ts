import type { SourceFile } from "ts-morph";

/** Where a parsed file is no TypeScript, or no JavaScript where its name says so: offsets. Nothing is resolved or type-checked. */
export function readSyntaxErrors(file: SourceFile): readonly number[] {
  return file
    .getProject()
    .getProgram()
    .getSyntacticDiagnostics(file)
    .map((diagnostic) => diagnostic.getStart());
}
