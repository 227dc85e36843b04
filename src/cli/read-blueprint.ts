import type { Blueprint } from "../blueprint/blueprint.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { errorsOf, hasError } from "./command-report.js";
import { inTextOrder } from "../spec/text-order.js";
import type { Engine } from "./engine.js";

/** The spec's files understood: parse, then resolve, every problem of both in the order of the text. Null with an error. */
export function readBlueprint(engine: Engine, files: Parameters<Engine["parseSpec"]>[0]): Outcome<Blueprint> {
  const parsed = engine.parseSpec(files);
  const spec = parsed.value ?? parsed.draft;
  if (spec === null) return { value: null, diagnostics: parsed.diagnostics };
  const isWhole = !hasError(parsed.diagnostics);
  const resolved = engine.resolve(spec, { isWhole });
  // Of what could only be read in part, a warning could be wrong.
  const meant = isWhole ? resolved.diagnostics : errorsOf(resolved.diagnostics);
  const diagnostics = inTextOrder([...parsed.diagnostics, ...meant], files);
  return { value: hasError(diagnostics) ? null : resolved.value, diagnostics };
}
