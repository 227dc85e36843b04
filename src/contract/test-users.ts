import type { Operation, Resource } from "../blueprint/blueprint.js";
import { needsOf } from "./operations.js";
import { isIsolated, rolesForAll } from "./test-access.js";

const OF_ONE: readonly Operation[] = ["get", "update", "delete"];

/** Whether there is a way for users to see or change each other. */
export function hasUserTests(users: Resource): boolean {
  const { list, one } = needsOf(users);
  return users.isAccounts && (list || one);
}

/** The roles with which one does to every user what the resource offers. */
export function userRoles(users: Resource): readonly string[] {
  return [...new Set(users.operations.flatMap((name) => rolesForAll(users, name) ?? []))].sort();
}

/** Whether there is a way to do this to every user. */
export function reachesAll(users: Resource, operation: Operation): boolean {
  return rolesForAll(users, operation) !== null;
}

/** The operations for which another user is not there, unless one holds a role. */
export function isolatedFromUsers(users: Resource): readonly Operation[] {
  return OF_ONE.filter((operation) => isIsolated(users, operation));
}
