import type { Blueprint, ManyRelation, Resource } from "../../blueprint/blueprint.js";
import { deletionOf } from "../../contract/deletion.js";
import { isIncluded } from "../../contract/includes.js";
import { needsOf } from "../../contract/operations.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { tsKey, tsProperty, tsString } from "../../render/ts-literal.js";
import { referenceEntries } from "./references-view.js";
import { linkTableSymbol, resourceSymbols } from "./symbols.js";

/** One many-to-many relation in the queries of the resource whose items list its ids. */
interface LinkQueries {
  /** What the property of its ids is called: `label_ids`. */
  readonly key: Code;
  /** `.label_ids` */
  readonly property: Code;
  /** `new Links(tasks.id, tasksLabels.task_id, tasksLabels.label_id)` */
  readonly links: Code;
}

/** What the repository of a resource does for relations: its own, and others' that lead to it. */
export interface RelationQueries {
  readonly view: object;
  /** The filters of a list for one given link. */
  readonly filters: readonly Code[];
  readonly imports: readonly string[];
}

export function relationQueries(blueprint: Blueprint, resource: Resource): RelationQueries {
  const has = needsOf(resource);
  const links = resource.manyRelations.map((many) => linkQueries(resource, many));
  const references = has.create || has.change ? referenceEntries(blueprint, resource) : [];
  const deletion = deletionOf(blueprint.resources, resource);
  const keys = joinCode(
    resource.manyRelations.map(({ ids }) => tsString(ids.json)),
    " | ",
  );
  return {
    view: {
      links,
      readsLinks: links.length > 0 && (has.list || has.get || has.lock || isIncluded(blueprint, resource)),
      linkKeys: keys,
      linkNames: joinCode(
        links.map(({ key }) => key),
        ", ",
      ),
      references,
      deletion,
      isIncluded: isIncluded(blueprint, resource),
    },
    filters: resource.manyRelations.filter(({ isFilterable }) => isFilterable).map(linkFilter),
    imports: [
      ...importsOf([...links.map((link) => link.links), ...references]),
      ...(links.length > 0 && has.change ? ["../db/links.js:type Wanted"] : []),
      ...(references.length > 0 ? ["../db/references.js:type Reference"] : []),
      ...(deletion.soft ? ["../db/deletion.js:followSoftDelete"] : []),
      ...(deletion.purge ? ["../db/deletion.js:makeWay"] : []),
      ...(isIncluded(blueprint, resource) ? ["drizzle-orm:inArray"] : []),
    ],
  };
}

function linkQueries(resource: Resource, many: ManyRelation): LinkQueries {
  const table = imported("./table.js", linkTableSymbol(many));
  const item = imported("./table.js", resourceSymbols(resource).table);
  const parts = [
    code`${item}.id`,
    code`${table}${tsProperty(many.ownColumn)}`,
    code`${table}${tsProperty(many.otherColumn)}`,
  ];
  return {
    key: tsKey(many.ids.json),
    property: tsProperty(many.ids.json),
    links: code`new ${imported("../db/links.js", "Links")}(${joinCode(parts, ", ")})`,
  };
}

function linkFilter({ ids }: ManyRelation): Code {
  return code`${tsKey(ids.json)}: (id) => links${tsProperty(ids.json)}.linkedWith(id),`;
}
