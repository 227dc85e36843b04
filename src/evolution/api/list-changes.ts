import type { Blueprint, Field, Resource } from "../../blueprint/blueprint.js";
import { includesOf } from "../../contract/includes.js";
import { changesAt, type ApiChange, type ApiChangeKind } from "./api-change.js";
import type { Pair } from "../pair-up.js";
import { routeOf } from "../route-of.js";
import { doesBoth, type ResourcePair } from "./resource-pair.js";

/**
 * What can be asked of a list: filters, sorts, search, includes. Only about what both backends have: with a field that is gone go its
 * filter and its sort, which is one change and no three.
 */
export function listChanges(pair: ResourcePair): readonly ApiChange[] {
  const lists = doesBoth(pair, "list")
    ? [...filterChanges(pair), ...sortChanges(pair), ...searchChanges(pair)]
    : [];
  return [...lists, ...includeChanges(pair)];
}

/** The words for one that came or went. */
interface Wording {
  readonly removed: ApiChangeKind;
  readonly added: ApiChangeKind;
  readonly gone: (json: string) => string;
  readonly fresh: (json: string) => string;
}

const FILTER: Wording = {
  removed: "filter-removed",
  added: "filter-added",
  gone: (json) => `?${json}=… is answered 422`,
  fresh: (json) => `lists can be filtered by ?${json}=…`,
};
const SORT: Wording = {
  removed: "sort-removed",
  added: "sort-added",
  gone: (json) => `?sort=${json} is answered 422`,
  fresh: (json) => `lists can be sorted by ?sort=${json}`,
};
const INCLUDE: Wording = {
  removed: "include-removed",
  added: "include-added",
  gone: (json) => `?include=${json} is answered 422`,
  fresh: (json) => `the rows can be had with ?include=${json}`,
};

/** Something that can be named in a query, and whether each of the backends takes it. */
interface Asked {
  readonly json: string;
  readonly was: boolean;
  readonly is: boolean;
}

function filterChanges(pair: ResourcePair): readonly ApiChange[] {
  const fields = pair.fields.kept.map(({ before, after }) => ({
    json: before.json,
    was: pair.before.filters.includes(before),
    is: pair.after.filters.includes(after),
  }));
  const relations = pair.relations.kept.map(({ before, after }) => ({
    json: before.ids.json,
    was: before.isFilterable,
    is: after.isFilterable,
  }));
  return comings(pair, [...fields, ...relations], FILTER);
}

function sortChanges(pair: ResourcePair): readonly ApiChange[] {
  const sortsBy = ({ sorts }: Resource, column: string) => sorts.some((ref) => ref.column === column);
  const fields = pair.fields.kept.map(({ before, after }) => ({
    json: before.json,
    was: sortsBy(pair.before, before.column),
    is: sortsBy(pair.after, after.column),
  }));
  const system = ["created_at", "updated_at"].map((column) => ({
    json: [...pair.before.sorts, ...pair.after.sorts].find((ref) => ref.column === column)?.json ?? column,
    was: sortsBy(pair.before, column),
    is: sortsBy(pair.after, column),
  }));
  return comings(pair, [...fields, ...system], SORT);
}

function comings(pair: ResourcePair, asked: readonly Asked[], words: Wording): readonly ApiChange[] {
  return asked.flatMap(({ json, was, is }) => {
    const change = changesAt({ resource: pair.before.table, route: null, field: json });
    if (was === is) return [];
    return was
      ? [change(words.removed, "breaking", words.gone(json))]
      : [change(words.added, "compatible", words.fresh(json))];
  });
}

function searchChanges(pair: ResourcePair): readonly ApiChange[] {
  const { before, after, blueprints } = pair;
  const route = routeOf(blueprints.before.api, before, "list");
  const change = changesAt({ resource: before.table, route, field: null });
  if (before.search.length === 0)
    return after.search.length === 0
      ? []
      : [change("search-added", "compatible", "lists can be searched with ?q=…")];
  if (after.search.length === 0) return [change("search-removed", "breaking", "?q=… is answered 422")];
  const searches = (fields: readonly Field[], field: Field) => fields.includes(field);
  return pair.fields.kept.flatMap((field) => {
    const was = searches(before.search, field.before);
    const is = searches(after.search, field.after);
    const { json } = field.before;
    const found = changesAt({ resource: before.table, route: null, field: json });
    if (was === is) return [];
    return was
      ? [found("search-narrowed", "breaking", `?q=… finds no row by its ${json} any more`)]
      : [found("search-widened", "compatible", `?q=… finds rows by their ${json} too`)];
  });
}

function includeChanges(pair: ResourcePair): readonly ApiChange[] {
  const { blueprints } = pair;
  if (!doesBoth(pair, "list", "get")) return [];
  const included = (blueprint: Blueprint, resource: Resource, column: string) =>
    includesOf(blueprint, resource).find(({ ids }) => ids.column === column)?.relation.json;
  const ids = [
    ...pair.fields.kept,
    ...pair.relations.kept.map((many) => ({ before: many.before.ids, after: many.after.ids })),
  ];
  const asked = ids.flatMap((twin: Pair<{ readonly column: string }>): Asked[] => {
    const was = included(blueprints.before, pair.before, twin.before.column);
    const is = included(blueprints.after, pair.after, twin.after.column);
    const json = was ?? is;
    return json === undefined ? [] : [{ json, was: was !== undefined, is: is !== undefined }];
  });
  return comings(pair, asked, INCLUDE);
}
