import type { ResourceSpec } from "../spec/spec.js";
import type { Api, Auth, Database, Field, ManyRelation, Resource } from "./blueprint.js";
import { ACCOUNTS_TABLE } from "./account-resource.js";
import { foreignKeyIndexes, listIndexes } from "./list-indexes.js";
import type { Members } from "./members.js";
import { nameIndexes } from "./name-indexes.js";
import type { Place } from "./place.js";
import { resolveAccess } from "./resolve-access.js";
import { resolveDescription } from "./resolve-description.js";
import { resolveField } from "./resolve-field.js";
import { resolveFieldNames } from "./resolve-field-names.js";
import { resolveMany } from "./resolve-many.js";
import { resolveOperations } from "./resolve-operations.js";
import { resolveRef } from "./resolve-ref.js";
import type { NamedResource } from "./resolve-resource-names.js";
import { resolveRules } from "./resolve-rules.js";
import type { ResourceTable } from "./resolve-target.js";
import { resolveViews } from "./resolve-views.js";

const MOST_FIELDS = 500;

/** What a resource must know of the backend around it. */
export interface Surroundings {
  readonly auth: Auth;
  readonly api: Api;
  readonly database: Database;
  readonly resources: ResourceTable;
  /** Names of tables and indexes that the database has already; those of the resource's indexes are added. */
  readonly takenNames: Set<string>;
}

/** A resource with all its fields, lists and indexes. Reports all that is wrong with it. */
export function resolveResource(named: NamedResource, surroundings: Surroundings): Resource {
  const { name, spec, place, renamedFrom } = named;
  const { auth, takenNames } = surroundings;
  const isAccounts = auth.strategy === "jwt" && auth.hasAccounts && name.plural.snake === ACCOUNTS_TABLE;
  reportFieldCount(spec, name.plural.given, place);
  const isOwned = resolveOwner(spec, { auth, name: name.plural.given }, place);
  const members = resolveMembers(named, { ...surroundings, isOwned });
  const operations =
    isAccounts && spec.operations?.length === 0
      ? []
      : resolveOperations(spec.operations, place.at("operations"));
  const resource = {
    name,
    table: name.plural.snake,
    path: `/${name.plural.kebab}`,
    description: resolveDescription(spec.description, place),
    renamedFrom,
    isOwned,
    isAccounts,
    hasSoftDelete: spec.softDelete ?? false,
    operations,
    access: resolveAccess(spec.access, { operations, isOwned, isAccounts, auth }, place.at("access")),
    fields: [...members.fields.values()].filter((field): field is Field => field !== null),
    ...resolveViews(spec, members, place),
  };
  const hasAccounts = auth.strategy === "jwt" && auth.hasAccounts;
  const drafts = [
    ...resolveRules({ spec, members, place }),
    ...listIndexes(resource, members),
    ...foreignKeyIndexes(resource, { casing: members.casing, hasAccounts }),
  ];
  return { ...resource, indexes: nameIndexes(drafts, resource, takenNames) };
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
  { name, spec, place }: NamedResource,
  { api, database, resources, takenNames, isOwned }: Surroundings & { readonly isOwned: boolean },
): Members {
  const context = {
    casing: api.casing,
    ids: database.ids,
    resources,
    owner: name,
    takenNames,
    foreignKeys: new Set<string>(),
  };
  const fields = new Map<string, Field | null>();
  const manyRelations = new Map<string, ManyRelation | null>();
  const naming = { isOwned, casing: api.casing };
  for (const field of resolveFieldNames(spec.fields, place.at("fields"), naming)) {
    const key = field.name.snake;
    if (field.spec.type === "many") manyRelations.set(key, resolveMany(field, context));
    else if (field.spec.type === "ref") fields.set(key, resolveRef(field, context));
    else fields.set(key, resolveField(field, api.casing));
  }
  return { fields, manyRelations, casing: api.casing, isOwned };
}
