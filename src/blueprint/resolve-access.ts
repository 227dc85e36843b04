import type { ResourceSpec } from "../spec/spec.js";
import { suggest } from "../diagnostics/did-you-mean.js";
import { reportAccessContradictions } from "./access-contradictions.js";
import type { Access, Auth, Operation, Resource } from "./blueprint.js";
import type { Holder } from "./holder.js";
import type { Place } from "./place.js";
import { resolveList, type Found } from "./resolve-list.js";

/** What access depends on. */
export interface AccessContext extends Pick<Resource, "operations" | "isOwned" | "isAccounts"> {
  readonly auth: Auth;
}

/** Who may do what: the spec's word for each operation, else owners on their own rows, else every caller. */
export function resolveAccess(
  access: ResourceSpec["access"],
  context: AccessContext,
  place: Place,
): Resource["access"] {
  if (access !== undefined && context.auth.strategy === "none") {
    const reason = "the backend has no authentication, so everybody may do everything";
    place.report("BG2048", { reason, help: "leave access out, or set auth.strategy to jwt" }, "key");
    return {};
  }
  reportOthers(access, context, place);
  return Object.fromEntries(
    context.operations.map((operation) => [
      operation,
      accessOf({ operation, written: access?.get(operation) }, context, place.at(operation)),
    ]),
  );
}

/** Access to what the resource does not offer. */
function reportOthers(access: ResourceSpec["access"], { operations }: AccessContext, place: Place): void {
  for (const operation of access?.keys() ?? []) {
    if (operations.some((own) => own === operation)) continue;
    const reason = `access is given to ${operation}, which is not among the operations`;
    place
      .at(operation)
      .report("BG2048", { reason, help: "add it to operations, or leave it out here" }, "key");
  }
}

interface WrittenAccess {
  readonly operation: Operation;
  readonly written: readonly string[] | undefined;
}

function accessOf({ operation, written }: WrittenAccess, context: AccessContext, place: Place): Access {
  if (context.auth.strategy === "none") return { kind: "public" };
  if (written === undefined) return defaultAccess(context);
  const holders = resolveHolders(written, context, place);
  reportAccessContradictions({ operation, written, holders, isOwned: context.isOwned }, place);
  if (holders.some(({ kind }) => kind === "public")) return { kind: "public" };
  if (holders.some(({ kind }) => kind === "user")) return { kind: "user" };
  return {
    kind: "limited",
    ownRows: holders.some(({ kind }) => kind === "owner"),
    roles: holders.flatMap((holder) => (holder.kind === "role" ? [holder.role] : [])),
  };
}

function defaultAccess({ isOwned, isAccounts }: AccessContext): Access {
  return isOwned || isAccounts ? { kind: "limited", ownRows: true, roles: [] } : { kind: "user" };
}

function resolveHolders(written: readonly string[], context: AccessContext, place: Place): Holder[] {
  if (written.length === 0) {
    const reason = "nobody could use the operation";
    place.report("BG2022", { list: "access", reason, help: "name somebody, or leave out the operation" });
  }
  const roles = context.auth.strategy === "jwt" ? context.auth.roles : [];
  const known = ["owner", "user", "public", ...roles];
  const find = (name: string) => findHolder(name, context, roles);
  const unknown = (name: string, at: Place) => {
    at.report("BG2070", { name, suggestion: suggest(name, known) });
  };
  return resolveList(written, { list: "access", keyOf: (name) => name, known, find, unknown }, place);
}

function findHolder(
  name: string,
  { isOwned, isAccounts }: AccessContext,
  roles: readonly string[],
): Found<Holder> {
  if (name === "public" || name === "user") return { kind: "found", value: { kind: name } };
  if (name === "owner") {
    if (isOwned || isAccounts) return { kind: "found", value: { kind: "owner" } };
    return {
      kind: "refused",
      reason: "rows of this resource have no owner",
      help: "use user, public or a role",
    };
  }
  return roles.includes(name) ? { kind: "found", value: { kind: "role", role: name } } : { kind: "unknown" };
}
