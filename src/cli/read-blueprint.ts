import type { Blueprint } from "../blueprint/blueprint.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { hasError } from "./command-report.js";
import type { Engine } from "./engine.js";

/** The spec's files understood: parse, then resolve. Null when either found an error. */
export function readBlueprint(engine: Engine, files: Parameters<Engine["parseSpec"]>[0]): Outcome<Blueprint> {
  const parsed = engine.parseSpec(files);
  if (parsed.value === null || hasError(parsed.diagnostics))
    return { value: null, diagnostics: parsed.diagnostics };
  const resolved = engine.resolve(parsed.value);
  const diagnostics: readonly Diagnostic[] = [...parsed.diagnostics, ...resolved.diagnostics];
  return { value: hasError(diagnostics) ? null : resolved.value, diagnostics };
}
