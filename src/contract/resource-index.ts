import type { Resource } from "../blueprint/blueprint.js";
import { oncePer } from "./once-per.js";

const byTable = oncePer(
  (resources: readonly Resource[]): ReadonlyMap<string, Resource> =>
    new Map(resources.map((resource) => [resource.table, resource])),
);

/** The resource with this table; undefined where there is none. */
export function resourceOf(resources: readonly Resource[], table: string): Resource | undefined {
  return byTable(resources).get(table);
}

/** The resource that a reference or a relation leads to. */
export function targetOf(resources: readonly Resource[], { to }: { readonly to: string }): Resource {
  const target = resourceOf(resources, to);
  if (target === undefined) throw new Error(`no resource has the table ${to}`);
  return target;
}
