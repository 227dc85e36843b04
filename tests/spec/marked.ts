import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import type { FieldSpec } from "../../src/spec/spec.js";

/** Diagnostics as one reads them in a test: the code, and the text that the span covers. */
export function found(diagnostics: readonly Diagnostic[], text: string): readonly string[] {
  return diagnostics.map(
    ({ code, span }) => `${code} ${span === null ? "-" : text.slice(span.start, span.end)}`,
  );
}

/** What one main file is found to be wrong in. */
export function problemsOf(text: string): readonly string[] {
  return found(parseSpecFiles([{ path: "backend.yaml", text }]).diagnostics, text);
}

/** The text of a spec whose one field is `field: <value>`. */
export function specWithField(value: string): string {
  return `name: x\nresources:\n  tasks:\n    fields:\n      field: ${value}\n`;
}

/** That one field, or null when it is wrong. */
export function fieldOf(value: string): FieldSpec | null {
  const { value: spec } = parseSpecFiles([{ path: "backend.yaml", text: specWithField(value) }]);
  return spec?.resources.get("tasks")?.fields.get("field") ?? null;
}
