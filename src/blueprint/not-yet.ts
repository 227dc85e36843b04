import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { Spec } from "../spec/spec.js";
import type { Blueprint } from "./blueprint.js";
import { topOf, type Place } from "./place.js";
import { resolveBlueprint } from "./resolve.js";

/** The blueprint of a spec, refused where it asks for what no target generates yet: better no code than code without it. */
export function resolveSupported(spec: Spec): Outcome<Blueprint> {
  const resolved = resolveBlueprint(spec);
  const missing = findNotYet(spec);
  const value = missing.length > 0 ? null : resolved.value;
  return { value, diagnostics: [...resolved.diagnostics, ...missing] };
}

function findNotYet(spec: Spec): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const top = topOf(spec, found);
  for (const [name, resource] of spec.resources) {
    const place = top.at("resources", name);
    if (resource.renamedFrom !== undefined) reportNotYet("renamedFrom", place.at("renamedFrom"));
    for (const [field, { type, renamedFrom }] of resource.fields) {
      const at = place.at("fields", field);
      if (type === "many") at.report("BG2001", { what: `the type ${type}` });
      if (renamedFrom !== undefined) reportNotYet("renamedFrom", at.at("renamedFrom"));
    }
  }
  return found;
}

function reportNotYet(what: string, place: Place): void {
  place.report("BG2001", { what }, "key");
}
