import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { rolesForAllOf, testCallers } from "../../contract/test-access.js";
import { callsOf } from "../../contract/test-calls.js";
import { callList } from "./test-calls.js";

/** Who the generated tests of a resource send their requests as. */
export interface CallersView {
  /** The roles that the users of the tests need, `"admin", "member"`; null where a token is enough. */
  readonly roles: Code | null;
  /** A user who reaches nobody's rows but their own. */
  readonly spy: "bob" | "eve";
  /** Calls that need a token, that need a role, that need neither; null where there are none. */
  readonly authenticated: Code | null;
  readonly restricted: Code | null;
  readonly open: Code | null;
}

export function callersView(blueprint: Blueprint, resource: Resource): CallersView {
  const callers = testCallers(blueprint, resource);
  const calls = (operations: readonly Operation[]): Code | null =>
    operations.length === 0 ? null : callList(callsOf(operations));
  return {
    roles: roleNames(callers.roles),
    spy: callers.spy,
    authenticated: calls(callers.authenticated),
    restricted: calls(callers.restricted),
    open: calls(callers.open),
  };
}

/** The roles that users need who use all of the resources; null where a token is enough. */
export function rolesOf(resources: readonly Resource[]): Code | null {
  return roleNames(rolesForAllOf(resources));
}

/** `"admin", "member"`; null where there are none. */
export function roleNames(roles: readonly string[]): Code | null {
  return roles.length === 0 ? null : joinCode(roles.map(pythonString), ", ");
}
