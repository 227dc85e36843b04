import type { Blueprint, Field, Resource } from "../blueprint/blueprint.js";
import { pairFields, pairResources, type Pair } from "./pair-up.js";

/** A resource that both blueprints have, whatever each calls it, and the fields that both of its forms have. */
export interface SameResource extends Pair<Resource> {
  readonly fields: readonly Pair<Field>[];
}

/** The resources that are still there, in the order of `previous`. */
export function sameResources(previous: Blueprint, next: Blueprint): readonly SameResource[] {
  const { kept } = pairResources({ before: previous, after: next });
  return kept.map((pair) => ({ ...pair, fields: pairFields(pair).kept }));
}
