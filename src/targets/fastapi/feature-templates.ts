import type { Blueprint } from "../../blueprint/blueprint.js";
import { deletionNeeds } from "../../contract/deletion.js";
import { hasIncludes } from "../../contract/includes.js";
import { linkNeeds } from "../../contract/links.js";
import { hasPasswords } from "../../contract/project-words.js";
import { hasReferences } from "../../contract/references.js";
import { accessNeeds } from "../../contract/row-range.js";

/** The templates below `app/core` that only some blueprints need, in whoever's project. */
export function coreTemplates(blueprint: Blueprint): readonly string[] {
  const access = accessNeeds(blueprint);
  return [
    ...(access.roles ? ["app/core/roles.py.hbs"] : []),
    ...(access.allRows ? ["app/core/rows.py"] : []),
    ...(hasPasswords(blueprint) ? ["app/core/passwords.py.hbs"] : []),
    ...(linkNeeds(blueprint).any || hasIncludes(blueprint) ? ["app/core/distinct.py"] : []),
  ];
}

/** Those of the files that relations between resources need; all of them take a session of the database. */
export function relationTemplates(blueprint: Blueprint): readonly string[] {
  const deletion = deletionNeeds(blueprint.resources);
  return [
    ...(linkNeeds(blueprint).any ? ["app/db/links.py.hbs"] : []),
    ...(hasReferences(blueprint.resources) ? ["app/db/references.py.hbs"] : []),
    ...(deletion.soft || deletion.purge ? ["app/db/deletion.py.hbs"] : []),
  ];
}
