import type { Resource } from "../../blueprint/blueprint.js";
import { oncePer } from "./once-per.js";

const byTable = oncePer(
  (resources: readonly Resource[]): ReadonlyMap<string, Resource> =>
    new Map(resources.map((resource) => [resource.table, resource])),
);

/** The resource with this table; undefined where there is none. */
export function resourceOf(resources: readonly Resource[], table: string): Resource | undefined {
  return byTable(resources).get(table);
}
