import type { Blueprint, Operation, Resource } from "../blueprint/blueprint.js";
import { withAccountOperations } from "./accounts.js";

/** Which rows an operation is about: its caller's own, all, or one or the other depending on the caller. */
export type RowRange = "own" | "all" | "either";

export function rowRange({ access }: Resource, operation: Operation): RowRange {
  const rule = access[operation];
  if (rule?.kind !== "limited" || !rule.ownRows) return "all";
  return rule.roles.length > 0 ? "either" : "own";
}

/** The range of the query that finds and locks what a PUT, PATCH or DELETE is about. */
export function lockRange(resource: Resource): RowRange {
  const writes: readonly Operation[] = ["replace", "update", "delete"];
  const ranges = new Set(
    resource.operations.flatMap((operation) =>
      writes.includes(operation) ? [rowRange(resource, operation)] : [],
    ),
  );
  const [only = "all"] = ranges;
  return ranges.size > 1 ? "either" : only;
}

/** No operation reaches anybody's rows but its caller's. */
export function isOwnOnly(resource: Resource): boolean {
  return resource.operations.every((name) => name === "create" || rowRange(resource, name) === "own");
}

/** The column of a row's owner; of an account it is its own id. */
export function ownerColumn({ isOwned, isAccounts }: Resource): "user_id" | "id" | null {
  if (isOwned) return "user_id";
  return isAccounts ? "id" : null;
}

/** Which parts of `app/core` the access rules of all resources need. */
export interface AccessNeeds {
  /** What a caller may do depends on their roles. */
  readonly roles: boolean;
  /** Some operation is closed to whoever holds none of its roles. */
  readonly holders: boolean;
  /** Some operation needs no token though the backend has authentication. */
  readonly anyone: boolean;
  /** Some operation reaches its caller's rows, or all for holders of a role. */
  readonly reach: boolean;
  /** Some query is about one owner's rows, or about all. */
  readonly allRows: boolean;
}

export function accessNeeds({ auth, resources }: Blueprint): AccessNeeds {
  const hasAuth = auth.strategy === "jwt";
  const rules = resources.flatMap(({ access }) => Object.values(access));
  const holders = rules.some((rule) => rule.kind === "limited" && !rule.ownRows);
  const reach = resources.some((resource) => resource.operations.some((name) => isReach(resource, name)));
  return {
    roles: holders || reach,
    holders,
    anyone: hasAuth && rules.some(({ kind }) => kind === "public"),
    reach,
    allRows: reach || resources.some((resource) => lockRange(withAccountOperations(resource)) === "either"),
  };
}

function isReach(resource: Resource, operation: Operation): boolean {
  return operation !== "create" && rowRange(resource, operation) === "either";
}
