import type { Blueprint } from "../blueprint/blueprint.js";
import { topOf } from "../blueprint/place.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { reportWeakerSecurity } from "../evolution/weaker-security.js";
import type { Spec } from "../spec/spec.js";
import type { CommandContext } from "./command-context.js";
import type { Engine } from "./engine.js";
import type { Draft } from "./plan-project.js";

/** What is compared: what was generated last, and what the spec asks for now. */
export interface Protection {
  readonly previous: Blueprint;
  readonly next: Blueprint;
  readonly specFiles: Draft["specFiles"];
}

/** What the spec protects less than the project does (BG36xx). With `--allow-weaker-security` a warning of each, and no error. */
export function weakerSecurity(
  { engine, options }: Pick<CommandContext, "engine" | "options">,
  { previous, next, specFiles }: Protection,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  // Hardly a run finds anything: only then is the spec read again, for the places.
  let spec: Spec | null = null;
  const locate: Spec["locate"] = (path, part) => {
    spec ??= readAgain(engine, specFiles);
    return spec.locate(path, part);
  };
  reportWeakerSecurity(previous, next, topOf({ locate }, found));
  if (options.allowWeakerSecurity !== true) return found;
  return found.map((diagnostic) => ({ ...diagnostic, severity: "warning", help: null }));
}

function readAgain(engine: Engine, specFiles: Draft["specFiles"]): Spec {
  const { value } = engine.parseSpec(specFiles);
  if (value === null) throw new Error("a spec that was resolved cannot be parsed");
  return value;
}
