import type { Blueprint, Resource } from "../blueprint/blueprint.js";
import { hasAccounts } from "./accounts.js";
import { needsOf } from "./operations.js";
import { isReference } from "./references.js";
import { testBodies, writableFields } from "./test-bodies.js";
import { changeableKeys } from "./test-changes.js";
import { exampleReferences } from "./test-rows.js";

/** How many statements each request of a resource without relations sends; what begins and commits is not counted. */
export interface RequestCosts {
  /** Of the first body. */
  readonly create: number;
  readonly read: number;
  /** A PATCH that changes nothing, and one that changes `changed`. */
  readonly nothing: number;
  readonly change: number;
  /** No reference; null where only those can be changed. */
  readonly changed: string | null;
  /** Whether some operation besides creating has costs, and whether one of them names the item. */
  readonly isAsked: boolean;
  readonly isNamed: boolean;
}

/** What the tests of a resource count; null where those of its links do, or where they can make no item. */
export function requestCosts(blueprint: Blueprint, resource: Resource): RequestCosts | null {
  const [first] = testBodies(blueprint, resource);
  const { create, list, get, update } = needsOf(resource);
  const isCounted = resource.manyRelations.length === 0 && !resource.isAccounts;
  if (!isCounted || !create || first === undefined) return null;
  // Whose token it is, is looked up.
  const account = hasAccounts(blueprint) ? 1 : 0;
  const references = new Set(
    writableFields(resource)
      .filter(isReference)
      .map(({ json }) => json),
  );
  return {
    create: account + exampleReferences(blueprint, resource).length + 1,
    read: account + 1,
    nothing: account + 1,
    change: account + 2,
    changed: changeableKeys(resource, first).find((key) => !references.has(key)) ?? null,
    isAsked: list || get || update,
    isNamed: get || update,
  };
}
