import type { Access, Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { hasOwner } from "../../blueprint/bound-rows.js";

const EVERY_OPERATION = 6;

/** What can be done with a resource, and by whom: "list, get: anyone; create: editor". Without authentication, what alone. */
export function accessWords({ auth }: Blueprint, resource: Resource): string {
  if (auth.strategy === "none") return namesOf(resource.operations);
  const groups = new Map<string, Operation[]>();
  for (const operation of resource.operations) {
    const who = callersOf(resource, resource.access[operation]);
    groups.set(who, [...(groups.get(who) ?? []), operation]);
  }
  return [...groups].map(([who, operations]) => `${namesOf(operations)}: ${who}`).join("; ");
}

function namesOf(operations: readonly Operation[]): string {
  return operations.length === EVERY_OPERATION ? "everything" : operations.join(", ");
}

function callersOf(resource: Resource, access: Access | undefined): string {
  if (access === undefined || access.kind === "public") return "anyone";
  if (access.kind === "user") return "every user";
  const owner = access.ownRows && hasOwner(resource) ? ["its owner"] : [];
  return [...owner, ...access.roles].join(" or ");
}
