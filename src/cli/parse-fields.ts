import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine, FieldAddition } from "./engine.js";

/** What the spans of command line fields name as their file. */
export const commandLine = "command line";

/** Fields of a command line; `source` is what the spans of the diagnostics count in. */
export interface ParsedFields {
  readonly value: readonly FieldAddition[] | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: string;
}

/** The fields of a command line, all of its problems at once, each placed in the whole line of fields. */
export function parseFields(engine: Engine, texts: readonly string[]): ParsedFields {
  const source = texts.join(" ");
  const parsed = texts.map((text) => engine.parseField(text));
  const diagnostics = parsed.flatMap((field, index) =>
    "code" in field ? [shifted(field, startOf(texts, index))] : [],
  );
  const fields = parsed.filter((field) => "shorthand" in field);
  return { value: diagnostics.length > 0 ? null : fields, diagnostics, source };
}

function startOf(texts: readonly string[], index: number): number {
  return texts.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0);
}

function shifted(diagnostic: Diagnostic, by: number): Diagnostic {
  if (diagnostic.span === null) return diagnostic;
  const { start, end, column } = diagnostic.span;
  return {
    ...diagnostic,
    span: { ...diagnostic.span, start: start + by, end: end + by, column: column + by },
  };
}
