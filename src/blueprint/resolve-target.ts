import { suggest } from "../diagnostics/did-you-mean.js";
import type { FieldSpec } from "../spec/spec.js";
import { nameForms } from "./naming.js";
import type { Place } from "./place.js";
import type { NamedResource } from "./resolve-resource-names.js";

/** The resources of a backend, by table. */
export type ResourceTable = ReadonlyMap<string, NamedResource>;

/** The resource that a `ref` or `many` points to, or null when it had to be reported. */
export function resolveTarget(spec: FieldSpec, resources: ResourceTable, place: Place): NamedResource | null {
  if (spec.to === undefined) {
    place.report("BG1019", { type: spec.type, key: "to", help: null });
    return null;
  }
  const target = resources.get(nameForms(spec.to).snake);
  if (target !== undefined) return target;
  const known = [...resources.values()].map(({ name }) => name.plural.given);
  const suggestion = suggest(spec.to, known);
  place.at("to").report("BG2061", { name: spec.to, suggestion, known: known.slice(0, 20).join(", ") });
  return null;
}
