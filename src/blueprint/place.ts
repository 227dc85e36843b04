import type { DiagnosticCode, DiagnosticParams } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Spec, SpecPath } from "../spec/spec.js";

/** A place in the spec that findings can be reported at, and from which one steps down to its parts. */
export interface Place {
  readonly at: (...keys: readonly (string | number)[]) => Place;
  /** Reports at the value that stands here, or at its key. */
  readonly report: <Code extends DiagnosticCode>(
    code: Code,
    params: DiagnosticParams[Code],
    part?: "key" | "value",
  ) => void;
}

/** The top of a spec. Everything reported below it is added to `found`, in order. */
export function topOf(spec: Pick<Spec, "locate">, found: Diagnostic[]): Place {
  const placeAt = (path: SpecPath): Place => ({
    at: (...keys) => placeAt([...path, ...keys]),
    report: (code, params, part = "value") => {
      found.push(report(code, params, spec.locate(path, part)));
    },
  });
  return placeAt([]);
}
