import type { Blueprint } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { fixedKeys } from "../../contract/json-key.js";
import { usesKeySet } from "../../contract/key-set.js";
import { AUTH_DESCRIPTION, projectTitle } from "../../contract/project-words.js";
import { accessNeeds } from "../../contract/row-range.js";
import { Code } from "../../render/code.js";
import { compareNatural } from "../../render/compare-natural.js";
import { tsLiteral, tsString } from "../../render/ts-literal.js";
import { isInherited } from "./inherited-key.js";
import { migrationsFolder } from "./migration-history.js";
import { packageView } from "./package-view.js";
import { relationNeeds } from "./relation-artifacts.js";
import { resourceSymbols } from "./symbols.js";

const ACCOUNTS_TAG = { name: "auth", description: AUTH_DESCRIPTION };

/** What the files that all resources share show. */
export function projectView(blueprint: Blueprint): object {
  const { auth, api, name, resources } = blueprint;
  return {
    host: blueprint.host !== null,
    hostAuth: false,
    migrationsFolder: migrationsFolder(blueprint.host),
    name: name.kebab,
    title: tsString(projectTitle(blueprint)),
    auth: auth.strategy === "jwt",
    secret: auth.strategy === "jwt" && !usesKeySet(blueprint),
    jwks: usesKeySet(blueprint),
    algorithms: tsLiteral(auth.strategy === "jwt" ? auth.algorithms : []),
    userClaim: tsString(auth.strategy === "jwt" ? auth.userClaim : ""),
    rolesClaim: tsString(auth.strategy === "jwt" ? auth.rolesClaim : ""),
    access: accessNeeds(blueprint),
    ids: blueprint.database.ids,
    intIds: blueprint.database.ids === "int",
    prefix: tsString(api.prefix),
    rateLimit: tsLiteral(
      api.rateLimit === null ? null : { requests: api.rateLimit.requests, seconds: api.rateLimit.seconds },
    ),
    ...packageView(blueprint),
    rateLimitText: api.rateLimit?.text ?? "off",
    envelope: api.envelope,
    camel: api.casing === "camel",
    json: fixedKeys(api),
    ownerId: new Code(hasAccounts(blueprint) && blueprint.database.ids === "int" ? "number" : "string"),
    tags: tags(blueprint),
    ...relationNeeds(blueprint),
    inheritedFilter: resources.some(({ filters }) => filters.some(({ json }) => isInherited(json))),
    routers: resources.filter(({ operations }) => operations.length > 0).map(resourceSymbols),
    resources: resources.map((resource) => ({
      ...resourceSymbols(resource),
      words: resource.name.plural.words,
      hasRoutes: resource.operations.length > 0,
    })),
  };
}

/** What the documentation says of each group of routes. */
function tags(blueprint: Blueprint): Code {
  const own = blueprint.resources
    .filter(({ operations }) => operations.length > 0)
    .map(({ name, description }) => ({
      name: name.plural.words,
      ...(description === null ? {} : { description }),
    }));
  const all = [...own, ...(hasAccounts(blueprint) ? [ACCOUNTS_TAG] : [])];
  return tsLiteral([
    { name: "health", description: "What a load balancer or an orchestrator asks" },
    ...all.sort((left, right) => compareNatural(left.name, right.name)),
  ]);
}
