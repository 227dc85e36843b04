import type { Resource } from "../../blueprint/blueprint.js";

/** A blueprint never changes, so that each list of resources is indexed once: searching it takes most of the time of a large one. */
const indexes = new WeakMap<readonly Resource[], ReadonlyMap<string, Resource>>();

export function resourceOf(resources: readonly Resource[], table: string): Resource | undefined {
  const index = indexes.get(resources) ?? new Map(resources.map((resource) => [resource.table, resource]));
  indexes.set(resources, index);
  return index.get(table);
}
