import type { Resource } from "./blueprint.js";

/**
 * Whether a row of `resource` may refer to its owner's rows of `target` alone (to its writer's, where it has no owner itself). Rows
 * without an owner may also refer to what every caller may get: nobody learns anything by that.
 */
export function isBoundToOwner(
  resource: Pick<Resource, "isOwned" | "isAccounts">,
  target: Pick<Resource, "isOwned" | "access">,
): boolean {
  const get = target.access.get?.kind;
  return target.isOwned && (hasOwner(resource) || (get !== "public" && get !== "user"));
}

/** An account is its own owner. */
export function hasOwner({ isOwned, isAccounts }: Pick<Resource, "isOwned" | "isAccounts">): boolean {
  return isOwned || isAccounts;
}
