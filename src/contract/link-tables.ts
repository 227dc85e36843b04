import type { Blueprint, ManyRelation, Resource } from "../blueprint/blueprint.js";

/** A table of links, and the resource whose items list them. */
export interface LinkTable {
  readonly resource: Resource;
  readonly many: ManyRelation;
}

/** All tables of links of a backend. */
export function linkTables({ resources }: Blueprint): readonly LinkTable[] {
  return resources.flatMap((resource) => resource.manyRelations.map((many) => ({ resource, many })));
}
