import { catalogue, type DiagnosticCode, type DiagnosticParams } from "./catalogue.js";
import type { Diagnostic, Span } from "./diagnostic.js";

/** The diagnostic `code` about the place `span` (null when it is about no place of a source). */
export function report<Code extends DiagnosticCode>(
  code: Code,
  params: DiagnosticParams[Code],
  span: Span | null,
): Diagnostic {
  const { severity, message, help } = catalogue[code];
  return { code, severity, message: message(params), span, help: help(params) };
}
