import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { Code, code } from "../../render/code.js";
import { compareNames, sortedExports } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import { deletionNeeds } from "./deletion.js";
import { hasIncludes } from "./includes.js";
import { jsonKey } from "./json-key.js";
import { hasAccounts } from "./account-view.js";
import { linkNeeds } from "./link-views.js";
import { tuple } from "./repository-rows.js";
import { accessNeeds } from "./row-range.js";
import { referencesOf, targetOf } from "./references.js";
import { forwardReferences, tableOrder } from "./table-order.js";
import { attributeOf, ownerIdType, resourceSymbols } from "./symbols.js";

/** Keys that the contract fixes, of errors and of `/auth`. */
const FIXED_KEYS = [
  "status_code",
  "request_id",
  "access_token",
  "refresh_token",
  "token_type",
  "expires_in",
  "current_password",
  "new_password",
  "updated_at",
];

/** What is beside the resources among routers and tables: registering, logging in, and the sessions. */
const AUTH = {
  module: "auth",
  plural: "auth",
  class: "RefreshToken",
  tag: code`{"name": "auth", "description": "Registering, logging in, and one's own account"}`,
  hasRoutes: true,
};

function byModule(left: { readonly module: string }, right: { readonly module: string }): number {
  return compareNames(`app.${left.module}.`, `app.${right.module}.`);
}

/** What the files that all resources share show. */
export function projectView(blueprint: Blueprint): object {
  const { auth, api, name, resources } = blueprint;
  const symbols = resources
    .map((resource) => ({
      ...resourceSymbols(resource),
      tag: documentedTag(resource),
      hasRoutes: resource.operations.length > 0,
    }))
    .sort(byModule);
  const own = hasAccounts(blueprint) ? [AUTH] : [];
  const tables = [...symbols, ...own].sort(byModule);
  const classes = tables.map((symbol) => symbol.class);
  // An account is nothing to begin with.
  const first = resources.find(({ isAccounts }) => !isAccounts) ?? resources[0];
  const algorithms = auth.strategy === "jwt" ? auth.algorithms : [];
  return {
    name: name.kebab,
    title: title(name.words),
    auth: auth.strategy === "jwt",
    secret: auth.strategy === "jwt" && !usesKeySet(blueprint),
    jwks: usesKeySet(blueprint),
    algorithms: tuple(algorithms.map(pythonString)),
    algorithmNames: new Code(algorithms.join(" or ")),
    userClaim: auth.strategy === "jwt" ? auth.userClaim : "",
    rolesClaim: auth.strategy === "jwt" ? auth.rolesClaim : "",
    access: accessNeeds(blueprint),
    links: linkNeeds(blueprint),
    includes: hasIncludes(blueprint),
    distinct: linkNeeds(blueprint).any || hasIncludes(blueprint),
    typed: auth.strategy === "jwt" || linkNeeds(blueprint).any || hasIncludes(blueprint),
    ownerId: ownerIdType(blueprint),
    prefix: api.prefix,
    rateLimit: rateLimit(api.rateLimit),
    rateLimitText: api.rateLimit?.text ?? "off",
    envelope: api.envelope,
    camel: api.casing === "camel",
    json: Object.fromEntries(FIXED_KEYS.map((key) => [key, jsonKey(api, key)])),
    passwords: resources.some(({ fields }) => fields.some(({ type }) => type.kind === "password")),
    resources: symbols,
    tables,
    routers: tables.filter((symbol) => symbol.hasRoutes),
    references: referenceNeeds(resources),
    deletion: deletionNeeds(resources),
    circular: circularReferences(resources),
    exported: sortedExports(classes),
    firstPath: `${api.prefix}${first?.path ?? ""}`,
    firstModule: first === undefined ? "" : resourceSymbols(first).module,
  };
}

/** What the file that checks references has to look at. */
function referenceNeeds(resources: readonly Resource[]): Readonly<Record<string, boolean>> {
  const fields = resources.flatMap((resource) => referencesOf(resource));
  const targets = fields.map(({ type }) => targetOf(resources, type));
  return {
    owned: targets.some(({ isOwned }) => isOwned),
    live: targets.some(({ hasSoftDelete }) => hasSoftDelete),
    whole: targets.some(({ hasSoftDelete }) => !hasSoftDelete),
    aliased: fields.some((field) => attributeOf(field) !== field.json),
  };
}

/** References that keep tables in a circle from being emptied one after the other. */
function circularReferences(resources: readonly Resource[]): readonly object[] {
  const order = tableOrder(resources);
  return order.flatMap((resource) =>
    [...forwardReferences(order, resource)]
      .filter(({ type }) => type.onDelete === "restrict")
      .map((field) => ({ table: resource.table, attribute: attributeOf(field) })),
  );
}

/** Whether tokens are checked with the published keys of an identity provider, and not with a secret. */
export function usesKeySet({ auth }: Blueprint): boolean {
  return auth.strategy === "jwt" && !auth.algorithms.includes("HS256");
}

/** What the documentation says of a resource. */
function documentedTag({ name, description }: Resource): Code {
  const about = description === null ? code`` : code`, "description": ${pythonString(description)}`;
  return code`{"name": ${pythonString(name.plural.words)}${about}}`;
}

function title(text: string): Code {
  return new Code(text.replace(/[^a-z0-9 ]/g, "").replace(/^[a-z]| [a-z]/g, (start) => start.toUpperCase()));
}

function rateLimit(limit: Blueprint["api"]["rateLimit"]): Code {
  return limit === null ? code`None` : code`RateLimit(${limit.requests}, ${limit.seconds})`;
}
