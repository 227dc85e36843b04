import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { deletionNeeds } from "../../contract/deletion.js";
import { linkNeeds } from "../../contract/links.js";
import { hasReferences, referenceNeeds } from "../../contract/references.js";
import { isInherited } from "./inherited-key.js";

/** The templates of the files that relations between resources need. */
export function relationTemplates(blueprint: Blueprint): readonly string[] {
  const { resources } = blueprint;
  const hasLinks = linkNeeds(blueprint).any;
  const deletion = deletionNeeds(resources);
  return [
    ...(deletion.soft || deletion.purge ? ["src/db/deletion.ts.hbs"] : []),
    ...(hasLinks ? ["src/db/links.ts"] : []),
    ...(hasLinks || hasReferences(resources) ? ["src/db/references.ts.hbs"] : []),
  ];
}

/** What those files show. */
export function relationNeeds(blueprint: Blueprint): object {
  const { resources } = blueprint;
  const needs = referenceNeeds(resources);
  const links = linkNeeds(blueprint);
  const isOwned = needs.owned || links.owned;
  const isLive = needs.live || links.softDelete;
  return {
    references: { owned: isOwned, live: isLive, limited: isOwned || isLive },
    deletion: { ...deletionNeeds(resources), inherited: hasInherited(resources) },
  };
}

function hasInherited(resources: readonly Resource[]): boolean {
  return resources.some(({ fields }) => fields.some(({ json }) => isInherited(json)));
}
