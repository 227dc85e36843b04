import type { Resource } from "../blueprint/blueprint.js";
import { oncePer } from "./once-per.js";
import { referencesOf, type ReferenceField } from "./references.js";
import { targetOf } from "./resource-index.js";

/** What `app/db/deletion.py` has to do for one resource, or for all. */
export interface DeletionNeeds {
  /** When a row is soft-deleted, the rules of the references to it are kept in the app. */
  readonly soft: boolean;
  /** Rows that are gone could keep one from being deleted for good. */
  readonly purge: boolean;
}

export function deletionNeeds(resources: readonly Resource[]): DeletionNeeds {
  const needs = resources.map((resource) => deletionOf(resources, resource));
  const soft = needs.some((need) => need.soft);
  const isDoomed = (resource: Resource): boolean =>
    !resource.hasSoftDelete && cascades(resources, resource) && isBlocked(resources, resource);
  return { soft, purge: needs.some((need) => need.purge) || (soft && resources.some(isDoomed)) };
}

/** What the deletion of one row of a resource needs. */
export function deletionOf(resources: readonly Resource[], resource: Resource): DeletionNeeds {
  const isDeleted = resource.operations.includes("delete");
  const { hasSoftDelete } = resource;
  return {
    soft: isDeleted && hasSoftDelete && isReferredTo(resources, resource),
    purge: isDeleted && !hasSoftDelete && isBlocked(resources, resource),
  };
}

/** Whether a row of another table, or a link, refers to the rows of a resource. */
export function isReferredTo(resources: readonly Resource[], resource: Resource): boolean {
  const isLinked = resources.some(({ manyRelations }) =>
    manyRelations.some(({ to }) => to === resource.table),
  );
  return isLinked || resource.manyRelations.length > 0 || referencesTo(resources, resource).length > 0;
}

interface Referrer {
  readonly resource: Resource;
  readonly field: ReferenceField;
}

/** Every reference that leads to a resource, its own among them. */
function referencesTo(resources: readonly Resource[], { table }: Resource): readonly Referrer[] {
  return byTarget(resources).get(table) ?? [];
}

const byTarget = oncePer((resources: readonly Resource[]): ReadonlyMap<string, readonly Referrer[]> => {
  const found = new Map<string, Referrer[]>();
  for (const resource of resources) {
    for (const field of referencesOf(resource)) {
      const referrers = found.get(field.type.to) ?? [];
      referrers.push({ resource, field });
      found.set(field.type.to, referrers);
    }
  }
  return found;
});

/** Whether the deletion of a soft-deleted resource's row can delete rows of this one. */
function cascades(resources: readonly Resource[], resource: Resource): boolean {
  return referencesOf(resource).some(
    ({ type }) => type.onDelete === "cascade" && targetOf(resources, type).hasSoftDelete,
  );
}

/** Rows that go together: some of a resource, or all that one owner has of it. */
interface Going {
  readonly resource: Resource;
  readonly isAllOfOwner: boolean;
}

/** Whether rows that are gone could refer to rows of the resource, or to what goes with them, and hold on to them. */
function isBlocked(resources: readonly Resource[], start: Resource): boolean {
  const seen = { some: new Set<string>(), allOfOwner: new Set<string>() };
  const open: Going[] = [{ resource: start, isAllOfOwner: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { table } = next.resource;
    const met = next.isAllOfOwner ? seen.allOfOwner : seen.some;
    if (met.has(table)) continue;
    met.add(table);
    for (const { resource, field } of referencesTo(resources, next.resource)) {
      // What refers to an owner's rows has the same owner, if any: it goes with them.
      const goesAnyway = next.isAllOfOwner && resource.isOwned;
      if (goesAnyway) continue;
      if (field.type.onDelete === "restrict" && resource.hasSoftDelete) return true;
      if (field.type.onDelete === "cascade") open.push({ resource, isAllOfOwner: false });
    }
    if (next.resource.isAccounts) open.push(...ownedRows(resources));
  }
  return false;
}

/** With an account go all rows that it owns. */
function ownedRows(resources: readonly Resource[]): readonly Going[] {
  return resources.filter(({ isOwned }) => isOwned).map((resource) => ({ resource, isAllOfOwner: true }));
}
