import type { ResourceSpec } from "../spec/spec.js";
import type { Api, Auth, Field, Resource } from "./blueprint.js";
import { listIndexes } from "./list-indexes.js";
import type { Members } from "./members.js";
import { nameIndexes } from "./name-indexes.js";
import type { Place } from "./place.js";
import { resolveDescription } from "./resolve-description.js";
import { resolveField } from "./resolve-field.js";
import { resolveFieldNames } from "./resolve-field-names.js";
import { resolveOperations } from "./resolve-operations.js";
import type { NamedResource } from "./resolve-resource-names.js";
import { resolveRules } from "./resolve-rules.js";
import { resolveViews } from "./resolve-views.js";

const MOST_FIELDS = 500;

/** What a resource must know of the backend around it. */
export interface Surroundings {
  readonly auth: Auth;
  readonly api: Api;
  /** Names of tables and indexes that the database has already; those of the resource's indexes are added. */
  readonly takenNames: Set<string>;
}

/** A resource with all its fields, lists and indexes. Reports all that is wrong with it. */
export function resolveResource(
  { name, spec, place }: NamedResource,
  { auth, api, takenNames }: Surroundings,
): Resource {
  reportUnsupported(spec, place);
  reportFieldCount(spec, name.plural.given, place);
  const isOwned = resolveOwner(spec, { auth, name: name.plural.given }, place);
  const members = resolveMembers(spec, { casing: api.casing, isOwned }, place);
  const resource = {
    name,
    table: name.plural.snake,
    path: `/${name.plural.kebab}`,
    description: resolveDescription(spec.description, place),
    isOwned,
    hasSoftDelete: spec.softDelete ?? false,
    operations: resolveOperations(spec.operations, place.at("operations")),
    fields: [...members.fields.values()].filter((field): field is Field => field !== null),
    ...resolveViews(spec, members, place),
  };
  const drafts = [...resolveRules({ spec, members, place }), ...listIndexes(resource, members)];
  return { ...resource, indexes: nameIndexes(drafts, resource, takenNames) };
}

function reportUnsupported(spec: ResourceSpec, place: Place): void {
  if (spec.access !== undefined) place.at("access").report("BG2001", { what: "access" }, "key");
  if (spec.renamedFrom !== undefined)
    place.at("renamedFrom").report("BG2001", { what: "renamedFrom" }, "key");
}

function reportFieldCount({ fields }: ResourceSpec, name: string, place: Place): void {
  if (fields.size === 0) place.report("BG2031", { name }, "key");
  if (fields.size > MOST_FIELDS)
    place
      .at("fields")
      .report("BG2032", { what: `fields in "${name}"`, count: fields.size, limit: MOST_FIELDS }, "key");
}

function resolveOwner(
  spec: ResourceSpec,
  { auth, name }: { readonly auth: Auth; readonly name: string },
  place: Place,
): boolean {
  const hasAuth = auth.strategy === "jwt";
  if (spec.owner === "user" && !hasAuth) place.at("owner").report("BG2033", { name });
  return hasAuth && spec.owner !== "none";
}

function resolveMembers(
  spec: ResourceSpec,
  { casing, isOwned }: Pick<Members, "casing" | "isOwned">,
  place: Place,
): Members {
  const named = resolveFieldNames(spec.fields, place.at("fields"), isOwned);
  return {
    fields: new Map(named.map((field) => [field.name.snake, resolveField(field, casing)])),
    casing,
    isOwned,
  };
}
