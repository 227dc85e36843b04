import { singularOf } from "../blueprint/inflection.js";
import type { PlannedStep } from "../plan/plan.js";
import type { Spec } from "../spec/spec.js";
import { isSameName } from "./written-names.js";

/**
 * What still has the old name after a resource was renamed, because somebody has written it: relations called like it,
 * whose names are keys of the API, and its `singular`. For each, how to change it too.
 */
export function keptNames({ resources }: Spec, resource: string, to: string): readonly PlannedStep[] {
  const singular = resources.get(resource)?.singular;
  const kept = [...resources].flatMap(([owner, { fields }]) =>
    [...fields].flatMap(([field, spec]): PlannedStep[] => {
      const name = spec.to !== undefined && isSameName(spec.to, resource) ? twin(field, resource, to) : null;
      if (name === null) return [];
      const place = `${owner === resource ? to : owner}.${field}`;
      return [
        {
          why: `${place} refers to it and keeps its name, which clients see`,
          command: `backend-gen rename ${place} ${name}`,
        },
      ];
    }),
  );
  return singular === undefined
    ? kept
    : [...kept, { why: `${to} keeps its singular in the spec: ${singular}`, command: null }];
}

/** What a relation called like the resource would now be called; null where it is called otherwise. */
function twin(field: string, resource: string, to: string): string | null {
  if (isSameName(field, resource)) return to;
  return isSameName(field, singularOf(resource)) ? singularOf(to) : null;
}
