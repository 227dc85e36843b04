import { ACCOUNTS_TABLE } from "../blueprint/account-resource.js";
import type { Resource } from "../blueprint/blueprint.js";
import { oncePer } from "./once-per.js";
import { referencesOf, type ReferenceField } from "./references.js";

/**
 * The order in which tables can be made and filled: each after those that it refers to. Where references lead in a circle, an optional one
 * of them leads forward: a circle of required ones is refused by the blueprint. Without references it is the order given.
 */
export const tableOrder = oncePer((resources: readonly Resource[]): readonly Resource[] => {
  const left = new Map(resources.map((resource) => [resource.table, resource]));
  const order: Resource[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find((resource) => others(resource, left).length === 0) ?? inCircle(left);
    order.push(next);
    left.delete(next.table);
  }
  return order;
});

/** The references of `resource` that lead to a table which comes later in the order. */
export function forwardReferences(
  order: readonly Resource[],
  resource: Resource,
): ReadonlySet<ReferenceField> {
  const later = new Set(order.slice(order.indexOf(resource) + 1).map(({ table }) => table));
  return new Set(referencesOf(resource).filter(({ type }) => later.has(type.to)));
}

type Left = ReadonlyMap<string, Resource>;

/** The tables that are to come before this one and are still left. */
function others(resource: Resource, left: Left, isRequired = false): string[] {
  // An owner is an account, if there are any.
  const owner = resource.isOwned && left.get(ACCOUNTS_TABLE)?.isAccounts === true ? [ACCOUNTS_TABLE] : [];
  const targets = referencesOf(resource)
    .filter((field) => field.type.to !== resource.table && (field.isRequired || !isRequired))
    .map(({ type }) => type.to);
  return [...owner, ...targets].filter((table) => left.has(table));
}

/** When every table left waits for another: one that waits for nothing outside of its circle, nor for a required one inside. */
function inCircle(left: Left): Resource {
  const free = [...left.values()].filter((resource) => others(resource, left, true).length === 0);
  const found = free.find(({ table }) =>
    [...reachable(table, left)].every((other) => reachable(other, left).has(table)),
  );
  if (found === undefined) throw new Error("required references lead in a circle");
  return found;
}

function reachable(start: string, left: Left): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [start];
  for (let table = open.pop(); table !== undefined; table = open.pop()) {
    const resource = left.get(table);
    const next = resource === undefined ? [] : others(resource, left).filter((other) => !found.has(other));
    for (const other of next) found.add(other);
    open.push(...next);
  }
  return found;
}
