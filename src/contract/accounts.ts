import { ACCOUNTS_TABLE } from "../blueprint/account-resource.js";
import type { Blueprint, Field, Index, Operation, Resource } from "../blueprint/blueprint.js";
import { foreignKeyName } from "../blueprint/rule-name.js";

export function hasAccounts({ auth }: Blueprint): boolean {
  return auth.strategy === "jwt" && auth.hasAccounts;
}

/** The foreign key of the owner column; null where an owner is nobody's row. */
export function ownerKeyName(blueprint: Blueprint, { table, isOwned }: Resource): string | null {
  if (!isOwned || !hasAccounts(blueprint)) return null;
  return foreignKeyName({ table, column: "user_id", to: ACCOUNTS_TABLE }, new Set());
}

/** Whether a unique rule is that of the address that users log in with. */
export function isAddressRule(
  { isAccounts }: Pick<Resource, "isAccounts">,
  { isUnique, columns }: Index,
): boolean {
  const [first, second] = columns;
  return isAccounts && isUnique && first?.column === "email" && second === undefined;
}

/** The password of an account, which has ways of its own in and out. */
export function isAccountPassword({ isAccounts }: Resource, { column }: Field): boolean {
  return isAccounts && column === "password";
}

const OF_ACCOUNTS: readonly Operation[] = ["get", "create", "update"];
const ORDER: readonly Operation[] = ["list", "get", "create", "replace", "update", "delete"];

/** The resource with the operations that `/auth` does on accounts, whether or not the spec has a route for them. */
export function withAccountOperations(resource: Resource): Resource {
  if (!resource.isAccounts) return resource;
  const operations = ORDER.filter((name) => OF_ACCOUNTS.includes(name) || resource.operations.includes(name));
  return { ...resource, operations };
}
