import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { rowRange } from "./row-range.js";
import { callsOf } from "./test-calls.js";

/** Who the generated tests of a resource send their requests as. */
export interface TestCallers {
  /** The roles that the users of the tests need, `"admin", "member"`; null where a token is enough. */
  readonly roles: Code | null;
  /** A user who reaches nobody's rows but their own. */
  readonly spy: "bob" | "eve";
  /** Calls that need a token, that need a role, that need neither; null where there are none. */
  readonly authenticated: Code | null;
  readonly restricted: Code | null;
  readonly open: Code | null;
}

export function testCallers({ auth }: Blueprint, resource: Resource): TestCallers {
  const roles = neededRoles(resource, resource.operations);
  const hasAuth = auth.strategy === "jwt";
  const calls = (isOne: (operation: Operation) => boolean): Code | null => {
    const operations = hasAuth ? resource.operations.filter(isOne) : [];
    return operations.length === 0 ? null : callsOf({ operations });
  };
  return {
    roles: roleNames(roles),
    spy: roles.length === 0 ? "bob" : "eve",
    authenticated: calls((operation) => !isOpen(resource, operation)),
    restricted: calls((operation) => isRestricted(resource, operation)),
    open: calls((operation) => isOpen(resource, operation)),
  };
}

/** Whether another user's row is as good as not there for an operation. */
export function isIsolated(resource: Resource, operation: Operation): boolean {
  return resource.operations.includes(operation) && rowRange(resource, operation) !== "all";
}

/** The roles that users need who use all of the resources; null where a token is enough. */
export function rolesOf(resources: readonly Resource[]): Code | null {
  return roleNames(
    [...new Set(resources.flatMap((resource) => neededRoles(resource, resource.operations)))].sort(),
  );
}

function roleNames(roles: readonly string[]): Code | null {
  return roles.length === 0 ? null : joinCode(roles.map(pythonString), ", ");
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

function isRestricted({ access }: Resource, operation: Operation): boolean {
  const rule = access[operation];
  return rule?.kind === "limited" && !rule.ownRows;
}

function isOpen({ access }: Resource, operation: Operation): boolean {
  return access[operation]?.kind === "public";
}
