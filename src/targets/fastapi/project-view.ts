import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { Code, code } from "../../render/code.js";
import { hostView } from "./host/host-view.js";
import { compareNames } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import { deletionNeeds } from "../../contract/deletion.js";
import { hasIncludes } from "../../contract/includes.js";
import { fixedKeys } from "../../contract/json-key.js";
import { usesKeySet } from "../../contract/key-set.js";
import { requestCosts } from "../../contract/test-costs.js";
import { AUTH_DESCRIPTION, hasPasswords, projectTitle } from "../../contract/project-words.js";
import { hasAccounts } from "../../contract/accounts.js";
import { linkNeeds } from "../../contract/links.js";
import { tuple } from "./repository-rows.js";
import { accessNeeds } from "../../contract/row-range.js";
import { referenceNeeds, referencesOf } from "../../contract/references.js";
import { forwardReferences, tableOrder } from "../../contract/table-order.js";
import { attributeOf, ownerIdType, resourceSymbols } from "./symbols.js";

/** What is beside the resources among routers and tables: registering, logging in, and the sessions. */
const AUTH = {
  module: "auth",
  plural: "auth",
  class: "RefreshToken",
  tag: code`{"name": "auth", "description": ${pythonString(AUTH_DESCRIPTION)}}`,
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
  const algorithms = auth.strategy === "jwt" ? auth.algorithms : [];
  const host = hostView(blueprint);
  const hasTokens = auth.strategy === "jwt" && host.user === null;
  const isCounted =
    linkNeeds(blueprint).any ||
    hasIncludes(blueprint) ||
    blueprint.resources.some((resource) => requestCosts(blueprint, resource) !== null);
  return {
    inHost: blueprint.host !== null,
    host,
    // What of the configuration there is: in a project of our own all of it.
    database: blueprint.host === null || host.own,
    serving: blueprint.host === null || hasTokens,
    name: name.kebab,
    title: new Code(projectTitle(blueprint)),
    auth: auth.strategy === "jwt",
    secret: hasTokens && !usesKeySet(blueprint),
    jwks: hasTokens && usesKeySet(blueprint),
    algorithms: tuple(algorithms.map(pythonString)),
    algorithmNames: new Code(algorithms.join(" or ")),
    userClaim: auth.strategy === "jwt" ? auth.userClaim : "",
    rolesClaim: auth.strategy === "jwt" ? auth.rolesClaim : "",
    access: accessNeeds(blueprint),
    links: linkNeeds(blueprint),
    includes: hasIncludes(blueprint),
    distinct: linkNeeds(blueprint).any || hasIncludes(blueprint),
    countsStatements: isCounted,
    typed: auth.strategy === "jwt" || isCounted,
    ownerId: ownerIdType(blueprint),
    prefix: api.prefix,
    rateLimit: rateLimit(api.rateLimit),
    rateLimitText: api.rateLimit?.text ?? "off",
    envelope: api.envelope,
    camel: api.casing === "camel",
    json: fixedKeys(api),
    passwords: hasPasswords(blueprint),
    resources: symbols,
    tables,
    routers: tables.filter((symbol) => symbol.hasRoutes),
    references: referenceParts(blueprint),
    deletion: deletionNeeds(resources),
    circular: circularReferences(resources),
  };
}

/** What the file that checks references has to look at. */
function referenceParts(blueprint: Blueprint): object {
  const { resources } = blueprint;
  const needs = referenceNeeds(resources);
  const links = linkNeeds(blueprint);
  return {
    ...needs,
    owner: needs.owned || (links.checked && links.owned),
    aliased: hasAliases(resources),
  };
}

/** Some reference has another name in the code than clients know it by. */
function hasAliases(resources: readonly Resource[]): boolean {
  return resources.some((resource) =>
    referencesOf(resource).some((field) => attributeOf(field) !== field.json),
  );
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

/** What the documentation says of a resource. */
function documentedTag({ name, description }: Resource): Code {
  const about = description === null ? code`` : code`, "description": ${pythonString(description)}`;
  return code`{"name": ${pythonString(name.plural.words)}${about}}`;
}

function rateLimit(limit: Blueprint["api"]["rateLimit"]): Code {
  return limit === null ? code`None` : code`RateLimit(${limit.requests}, ${limit.seconds})`;
}
