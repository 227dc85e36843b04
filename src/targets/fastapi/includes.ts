import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import type { Relation } from "../../blueprint/field-type.js";
import { targetOf } from "./link-views.js";
import { oncePer } from "./once-per.js";
import { needsOf } from "./operations.js";
import { attributeOf } from "./symbols.js";

/** A relation whose rows a client can ask for along with the items that have it. */
export interface Include {
  /** What a client calls it. */
  readonly json: string;
  /** The rows on the model of what is sent, and what holds their ids there. */
  readonly attribute: string;
  readonly ids: string;
  /** What a client calls that. */
  readonly key: string;
  readonly relation: Relation;
  readonly target: Resource;
  readonly isMany: boolean;
}

/** Only rows that have an address can be included: what nobody may get by itself nobody may get along with something else. */
export function includesOf(blueprint: Blueprint, resource: Resource): readonly Include[] {
  // What /auth does on accounts includes nothing: only routes of their own do.
  const routed = targetOf(blueprint, resource.table) ?? resource;
  const { list, get } = needsOf(routed);
  if (!list && !get) return [];
  const include = (
    relation: Relation,
    to: string,
    rest: Pick<Include, "ids" | "key" | "isMany">,
  ): Include[] => {
    const target = targetOf(blueprint, to);
    if (target?.operations.includes("get") !== true) return [];
    return [{ json: relation.json, attribute: attributeOf(relation), relation, target, ...rest }];
  };
  return [
    ...resource.fields.flatMap((field) =>
      field.type.kind === "ref" && !field.isWriteOnly
        ? include(field.type.relation, field.type.to, {
            ids: attributeOf(field),
            key: field.json,
            isMany: false,
          })
        : [],
    ),
    ...resource.manyRelations.flatMap(({ relation, to, ids }) =>
      include(relation, to, { ids: attributeOf(ids), key: ids.json, isMany: true }),
    ),
  ];
}

/** Rows of the resource are included in those of others, or of its own. */
export function isIncluded(blueprint: Blueprint, resource: Resource): boolean {
  return includedTables(blueprint).has(resource.table);
}

const includedTables = oncePer(
  (blueprint: Blueprint): ReadonlySet<string> =>
    new Set(
      blueprint.resources.flatMap((other) => includesOf(blueprint, other).map(({ target }) => target.table)),
    ),
);

export function hasIncludes(blueprint: Blueprint): boolean {
  return blueprint.resources.some((resource) => includesOf(blueprint, resource).length > 0);
}
