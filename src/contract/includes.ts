import type { Blueprint, Column, NameForms, Resource } from "../blueprint/blueprint.js";
import type { Relation } from "../blueprint/field-type.js";
import { oncePer } from "./once-per.js";
import { needsOf } from "./operations.js";
import { resourceOf, targetOf } from "./resource-index.js";

/** A relation whose rows a client can ask for along with the items that have it. */
export interface Include {
  /** Its `json` is what a client calls it: the value of `include`, and the key of the rows. */
  readonly relation: Relation;
  /** What holds the ids of those rows: the reference, or the list of links. */
  readonly ids: Column & { readonly name: NameForms };
  readonly target: Resource;
  readonly isMany: boolean;
}

/** Only rows that have an address can be included: what nobody may get by itself nobody may get along with something else. */
export function includesOf(blueprint: Blueprint, resource: Resource): readonly Include[] {
  // What /auth does on accounts includes nothing: only routes of their own do.
  const routed = resourceOf(blueprint.resources, resource.table) ?? resource;
  const { list, get } = needsOf(routed);
  if (!list && !get) return [];
  return [
    ...resource.fields.flatMap((field) =>
      field.type.kind === "ref" && !field.isWriteOnly
        ? include(blueprint, field.type, { relation: field.type.relation, ids: field, isMany: false })
        : [],
    ),
    ...resource.manyRelations.flatMap((many) =>
      include(blueprint, many, { relation: many.relation, ids: many.ids, isMany: true }),
    ),
  ];
}

function include(
  { resources }: Blueprint,
  type: { readonly to: string },
  rest: Omit<Include, "target">,
): readonly Include[] {
  const target = targetOf(resources, type);
  return target.operations.includes("get") ? [{ ...rest, target }] : [];
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

/** Whether the rows of a resource can be read by someone without a token. */
export function mayBeAnyone({ access }: Resource): boolean {
  return access.list?.kind === "public" || access.get?.kind === "public";
}

/** Whether what is included depends on who asks: a caller is sent the rows that they could get one by one. */
export function includesDependOnCaller(blueprint: Blueprint, resource: Resource): boolean {
  if (blueprint.auth.strategy === "none") return false;
  return includesOf(blueprint, resource).some(({ target: { access } }) => {
    const kind = access.get?.kind ?? "public";
    return kind === "limited" || (kind === "user" && mayBeAnyone(resource));
  });
}
