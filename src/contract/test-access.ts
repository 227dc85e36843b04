import type { Access, Blueprint, Operation, Resource } from "../blueprint/blueprint.js";
import { rowRange } from "./row-range.js";

/** Who the generated tests of a resource send their requests as. */
export interface TestCallers {
  /** The roles that the users of the tests need; none where a token is enough. */
  readonly roles: readonly string[];
  /** A user who reaches nobody's rows but their own. */
  readonly spy: "bob" | "eve";
  /** What needs a token, what needs a role, what needs neither. */
  readonly authenticated: readonly Operation[];
  readonly restricted: readonly Operation[];
  readonly open: readonly Operation[];
}

export function testCallers({ auth }: Blueprint, resource: Resource): TestCallers {
  const roles = neededRoles(resource, resource.operations);
  const operations = auth.strategy === "jwt" ? resource.operations : [];
  return {
    roles,
    spy: roles.length === 0 ? "bob" : "eve",
    authenticated: operations.filter((operation) => !isOpen(resource, operation)),
    restricted: operations.filter((operation) => isRestricted(resource, operation)),
    open: operations.filter((operation) => isOpen(resource, operation)),
  };
}

/** Whether another user's row is as good as not there for an operation. */
export function isIsolated(resource: Resource, operation: Operation): boolean {
  return resource.operations.includes(operation) && rowRange(resource, operation) !== "all";
}

/** The roles that users need who use all of the resources. */
export function rolesForAllOf(resources: readonly Resource[]): readonly string[] {
  const roles = resources.flatMap((resource) => neededRoles(resource, resource.operations));
  return [...new Set(roles)].sort();
}

/** One role for each operation that is closed without one. */
export function neededRoles(resource: Resource, operations: readonly Operation[]): readonly string[] {
  const first = operations.flatMap((operation) => {
    const rule = resource.access[operation];
    return rule?.kind === "limited" && !rule.ownRows ? rule.roles.slice(0, 1) : [];
  });
  return [...new Set(first)].sort();
}

/** The roles with which Ana does this to every row of a resource; null where nobody reaches more than their own. */
export function rolesForAll(resource: Resource, operation: Operation): readonly string[] | null {
  const rule = resource.access[operation];
  if (rule?.kind !== "limited") return [];
  return rule.roles.length > 0 ? rule.roles.slice(0, 1) : null;
}

/** The roles that let one get other users' items, though not what needs one of `others`; null where there are none. */
export function rolesOfOther(
  access: Access | undefined,
  others: readonly string[],
): readonly string[] | null {
  if (access === undefined) return null;
  if (access.kind !== "limited") return [];
  const role = access.roles.find((name) => !others.includes(name));
  return role === undefined ? null : [role];
}

function isRestricted({ access }: Resource, operation: Operation): boolean {
  const rule = access[operation];
  return rule?.kind === "limited" && !rule.ownRows;
}

function isOpen({ access }: Resource, operation: Operation): boolean {
  return access[operation]?.kind === "public";
}
