import type { Blueprint } from "../blueprint/blueprint.js";
import { linkTables } from "./link-tables.js";
import { ownedRelations, referencesOf } from "./references.js";
import { targetOf } from "./resource-index.js";

/** How many links of one relation an item has at most. */
export const MOST_LINKS = 100;

/** Which parts of the file that reads and writes links the relations of all resources need. */
export interface LinkNeeds {
  readonly any: boolean;
  readonly owned: boolean;
  readonly softDelete: boolean;
  /** Wrong ones are named beside wrong references. */
  readonly checked: boolean;
}

export function linkNeeds(blueprint: Blueprint): LinkNeeds {
  const relations = linkTables(blueprint);
  const targets = relations.map(({ many }) => targetOf(blueprint.resources, many));
  return {
    any: relations.length > 0,
    owned: blueprint.resources.some((resource) => ownedRelations(blueprint.resources, resource).length > 0),
    softDelete: targets.some(({ hasSoftDelete }) => hasSoftDelete),
    checked: relations.some(({ resource }) => referencesOf(resource).length > 0),
  };
}
