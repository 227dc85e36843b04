import type { OnDelete, RefType } from "../../blueprint/field-type.js";
import { isBoundToOwner } from "../../blueprint/bound-rows.js";
import type { Blueprint, ManyRelation, Resource } from "../../blueprint/blueprint.js";
import { targetOf } from "../../contract/resource-index.js";
import { changesAt, type ApiChange, type ReportChange } from "./api-change.js";
import type { FieldPair } from "./field-pair.js";
import type { Pair } from "../pair-up.js";
import { routeOf } from "../route-of.js";
import { doesBoth, type ResourcePair } from "./resource-pair.js";

/** What a reference may lead to, and what the deletion of that does. */
export function referenceChanges(pair: FieldPair, type: Pair<RefType>): readonly ApiChange[] {
  const { resource, change } = pair;
  const isWritten = pair.use.before.isAccepted && pair.use.after.isAccepted;
  return [...targetChanges(resource, { type, isWritten, change }), ...deletionChanges(pair, type)];
}

/** The same of many-to-many relations, and those that came or went. */
export function relationChanges(pair: ResourcePair): readonly ApiChange[] {
  const { kept, removed, added } = pair.relations;
  const isWritten = doesBoth(pair, "create", "replace", "update");
  if (!isWritten && !pair.isSent) return [];
  const at = (many: ManyRelation) =>
    changesAt({ resource: pair.before.table, route: null, field: many.ids.json });
  return [
    ...removed.map((many) =>
      at(many)("field-removed", "breaking", "its ids are neither taken nor sent any more"),
    ),
    ...added.map((many) =>
      at(many)("field-added", "compatible", "a list of ids, empty where a body leaves it out"),
    ),
    ...kept.flatMap(({ before, after }) => [
      ...(before.ids.column === after.ids.column
        ? []
        : [
            at(before)(
              "field-renamed",
              "breaking",
              `it is called ${after.ids.json}, and its old name is unknown`,
            ),
          ]),
      ...targetChanges(pair, { type: { before, after }, isWritten, change: at(before) }),
      ...(before.description === after.description
        ? []
        : [at(before)("documentation-changed", "compatible", "its description is another")]),
    ]),
  ];
}

interface Target {
  readonly type: Pair<{ readonly to: string }>;
  readonly isWritten: boolean;
  readonly change: ReportChange;
}

function targetChanges(pair: ResourcePair, { type, isWritten, change }: Target): readonly ApiChange[] {
  const { before, after } = type;
  if ((pair.tables.get(before.to) ?? before.to) !== after.to)
    return [
      change("reference-changed", "breaking", `its ids are those of ${after.to} instead of ${before.to}`),
    ];
  const was = isBound(pair.blueprints.before, pair.before, before);
  const is = isBound(pair.blueprints.after, pair.after, after);
  if (was === is || !isWritten) return [];
  return is
    ? [change("reference-narrowed", "breaking", "an id of a row of somebody else is answered 422")]
    : [change("reference-widened", "compatible", "it may lead to rows of others")];
}

function isBound({ resources }: Blueprint, resource: Resource, type: { readonly to: string }): boolean {
  return isBoundToOwner(resource, targetOf(resources, type));
}

/** A client of the resource that is referred to meets it when it deletes. */
function deletionChanges(
  { resource, before: field }: FieldPair,
  { before, after }: Pair<RefType>,
): readonly ApiChange[] {
  if (before.onDelete === after.onDelete || before.to !== after.to) return [];
  const { blueprints } = resource;
  const target = {
    before: targetOf(blueprints.before.resources, before),
    after: targetOf(blueprints.after.resources, after),
  };
  if (!target.before.operations.includes("delete") || !target.after.operations.includes("delete")) return [];
  const route = routeOf(blueprints.before.api, target.before, "delete");
  const change = changesAt({ resource: resource.before.table, route, field: field.json });
  const severity = after.onDelete === "setNull" ? "compatible" : "breaking";
  return [change("on-delete-changed", severity, DELETIONS[after.onDelete])];
}

const DELETIONS: Readonly<Record<OnDelete, string>> = {
  restrict: "it is answered 409 while a row refers to the one to be deleted",
  cascade: "the rows that refer to the one that is deleted are deleted too",
  setNull: "the rows that refer to the one that is deleted stay, with null",
};
