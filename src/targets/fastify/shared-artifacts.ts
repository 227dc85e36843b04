import type { Blueprint } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { usesKeySet } from "../../contract/key-set.js";
import { hasPasswords } from "../../contract/project-words.js";
import { accessNeeds } from "../../contract/row-range.js";
import { relationTemplates } from "./relation-artifacts.js";

/** Templates of the whole project: each prints the file of its own path, without `.hbs`. */
const PROJECT = [
  "Dockerfile",
  "compose.yaml.hbs",
  "drizzle.config.ts",
  "eslint.config.js",
  "package.json.hbs",
  "tsconfig.build.json",
  "tsconfig.json",
  "vitest.config.ts",
];

/** How requests are answered. */
const RUNTIME = [
  "src/api.ts.hbs",
  "src/app.ts.hbs",
  "src/config.ts.hbs",
  "src/main.ts.hbs",
  "src/core/addresses.ts.hbs",
  "src/core/cors.ts",
  "src/core/document-operation.ts",
  "src/core/document-routes.ts",
  "src/core/document.ts.hbs",
  "src/core/error-handler.ts.hbs",
  "src/core/errors.ts.hbs",
  "src/core/field-errors.ts",
  "src/core/headers.ts",
  "src/core/health.ts",
  "src/core/json-schema.ts",
  "src/core/json.ts",
  "src/core/logging.ts",
  "src/core/messages.ts",
  "src/core/methods.ts.hbs",
  "src/core/openapi.ts.hbs",
  "src/core/rate-limit-memory.ts",
  "src/core/rate-limit-redis.ts",
  "src/core/rate-limit.ts",
  "src/core/rate-limiters.ts.hbs",
  "src/core/request-checks.ts",
  "src/core/request-limit.ts.hbs",
  "src/core/request-log.ts.hbs",
  "src/core/responses.ts.hbs",
  "src/core/routing.ts",
  "src/core/shutdown.ts",
  "src/core/validation.ts.hbs",
];

/** How the project reaches its database. */
const DATABASE = [
  "src/tables.ts.hbs",
  "src/db/base.ts",
  "src/db/cancel.ts",
  "src/db/connection.ts",
  "src/db/database.ts",
  "src/db/embedded.ts.hbs",
  "src/db/errors.ts",
  "src/db/lock.ts",
  "src/db/migrate.ts",
  "src/db/migrations.ts.hbs",
  "src/db/named.ts",
  "src/db/open.ts",
  "src/db/postgres.ts",
  "src/db/text.ts",
  "src/db/tls.ts",
  "src/db/types.ts.hbs",
  "src/db/url.ts",
];

/** Only with authentication. */
const AUTHENTICATION = ["src/core/access.ts.hbs", "src/core/security.ts.hbs"];

/** Only where an identity provider publishes the keys of tokens. */
export const KEY_SET = ["src/core/jwks-document.ts", "src/core/jwks-fetch.ts", "src/core/jwks.ts"];

/** Only where some access rule names a role, or lets some callers reach all rows. */
const ROLES = ["src/core/roles.ts.hbs"];
const ALL_ROWS = ["src/core/rows.ts"];

/** What resources are made of. */
export const RESOURCES = [
  "src/core/filters.ts",
  "src/core/keyset.ts",
  "src/core/listing.ts",
  "src/core/queries.ts",
  "src/core/sent.ts",
  "src/core/values.ts",
  "src/core/values/compounds.ts",
  "src/core/values/distinct.ts",
  "src/core/values/exact-numbers.ts",
  "src/core/values/json.ts",
  "src/core/values/numbers.ts",
  "src/core/values/problem.ts",
  "src/core/values/queries.ts",
  "src/core/values/texts.ts",
  "src/core/values/times.ts",
  "src/db/one.ts",
  "src/db/prepared.ts",
];

/** Only where the backend keeps users itself. */
const ACCOUNTS = [
  "src/auth/grant.ts.hbs",
  "src/auth/limits.ts",
  "src/auth/repository.ts.hbs",
  "src/auth/routes.ts.hbs",
  "src/auth/schemas.ts.hbs",
  "src/auth/service.ts.hbs",
  "src/auth/table.ts.hbs",
  "src/auth/tokens.ts.hbs",
  "src/core/accounts.ts.hbs",
];

/** The templates of the files that are there once, whatever the resources. */
export function sharedTemplates(blueprint: Blueprint): readonly string[] {
  const access = accessNeeds(blueprint);
  return [
    ...PROJECT,
    ...RUNTIME,
    ...DATABASE,
    ...RESOURCES,
    ...relationTemplates(blueprint),
    ...(blueprint.auth.strategy === "jwt" ? AUTHENTICATION : []),
    ...(usesKeySet(blueprint) ? KEY_SET : []),
    ...(access.roles ? ROLES : []),
    ...(access.allRows ? ALL_ROWS : []),
    ...fieldTemplates(blueprint),
    ...(hasAccounts(blueprint) ? ACCOUNTS : []),
  ];
}

/** The templates of what fields of some kinds need, in whoever's project. */
export function fieldTemplates(blueprint: Blueprint): readonly string[] {
  const isImmutable = blueprint.resources.some(({ fields }) => fields.some((field) => field.isImmutable));
  return [
    ...(isImmutable ? ["src/core/immutable.ts"] : []),
    ...(hasPasswords(blueprint) ? ["src/core/passwords.ts.hbs"] : []),
  ];
}
