import type { Access, Operation } from "../../blueprint/blueprint.js";
import { changesAt, type ApiChange } from "./api-change.js";
import type { Pair } from "../pair-up.js";
import { routeOf } from "../route-of.js";
import type { ResourcePair } from "./resource-pair.js";

/** Who may do what, where both backends ask for tokens; where one does not, that is judged as a whole. */
export function accessChanges({ before, after, blueprints }: ResourcePair): readonly ApiChange[] {
  if (blueprints.before.auth.strategy !== blueprints.after.auth.strategy) return [];
  return before.operations.flatMap((operation) => {
    const access = { before: before.access[operation], after: after.access[operation] };
    if (access.before === undefined || access.after === undefined) return [];
    const route = routeOf(blueprints.before.api, before, operation);
    const change = changesAt({ resource: before.table, route, field: null });
    const found = judged(operation, { before: access.before, after: access.after });
    return found === null ? [] : [change(found.kind, found.severity, found.reason)];
  });
}

type Judgement = Omit<ApiChange, "where">;

function judged(operation: Operation, { before, after }: Pair<Access>): Judgement | null {
  const [old, now] = [meant(before, operation), meant(after, operation)];
  const reason = `it is open to ${holders(now)} instead of ${holders(old)}`;
  if (!allows(now, old)) return { kind: "access-narrowed", severity: "breaking", reason };
  return allows(old, now) ? null : { kind: "access-widened", severity: "compatible", reason };
}

/** Whoever creates a row becomes its owner, so every caller may. */
function meant(access: Access, operation: Operation): Access {
  return operation === "create" && access.kind === "limited" && access.ownRows ? { kind: "user" } : access;
}

/** Whether everybody who had `other` has no less with this one. */
function allows(access: Access, other: Access): boolean {
  if (access.kind === "public") return true;
  if (access.kind === "user") return other.kind !== "public";
  if (other.kind !== "limited") return false;
  return (access.ownRows || !other.ownRows) && other.roles.every((role) => access.roles.includes(role));
}

function holders(access: Access): string {
  if (access.kind === "public") return "anyone";
  if (access.kind === "user") return "every caller with a token, for all rows";
  const own = access.ownRows ? ["owners, for their own rows"] : [];
  const roles = access.roles.length === 0 ? [] : [`the roles ${access.roles.join(", ")}`];
  return [...own, ...roles].join(", and ");
}
