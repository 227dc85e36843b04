import type { Blueprint, ManyRelation, Resource } from "../../blueprint/blueprint.js";
import { includesOf } from "../../contract/includes.js";
import { code, type Code } from "../../render/code.js";
import { tsKey, tsLiteral, tsProperty } from "../../render/ts-literal.js";
import { documentation } from "./field-view.js";
import { idTypes } from "./id-types.js";
import { idType, VALUES, ZOD } from "./value-types.js";

/** What relations add to the schemas of a resource, as lines of object literals. */
export interface RelationSchemas {
  /** The lists of ids in what clients send. */
  readonly fields: readonly Code[];
  /** What an absent list is. */
  readonly defaults: readonly Code[];
  /** The same lists in what clients are sent. */
  readonly read: readonly Code[];
  /** The filters for one given link. */
  readonly filters: readonly Code[];
  /** What `include` may name: `["project", "labels"]`; null where there is nothing to include. */
  readonly includes: Code | null;
}

export function relationSchemas(blueprint: Blueprint, resource: Resource): RelationSchemas {
  const many = resource.manyRelations;
  const { input } = idType(blueprint.database.ids);
  const { sent, query } = idTypes(blueprint);
  const includes = includesOf(blueprint, resource).map(({ relation }) => relation.json);
  const line = ({ ids, description }: ManyRelation, type: Code): Code =>
    code`${tsKey(ids.json)}: ${type}${documentation({ description })},`;
  return {
    fields: many.map((relation) => line(relation, code`${VALUES}.distinct(${VALUES}.array(${input}))`)),
    defaults: many.map(({ ids }) => code`${tsKey(ids.json)}: fields${tsProperty(ids.json)}.default([]),`),
    read: many.map((relation) => line(relation, code`${ZOD}.array(${sent})`)),
    filters: many
      .filter(({ isFilterable }) => isFilterable)
      .map(({ ids }) => code`${tsKey(ids.json)}: ${query}.optional(),`),
    includes:
      includes.length === 0
        ? null
        : code`${VALUES}.distinct(${VALUES}.commaSeparated(${VALUES}.enumeration(${tsLiteral(includes)})))`,
  };
}
