import type { Blueprint } from "../../../blueprint/blueprint.js";
import { usesKeySet } from "../../../contract/key-set.js";
import { accessNeeds } from "../../../contract/row-range.js";
import { relationTemplates } from "../relation-artifacts.js";
import { fieldTemplates, KEY_SET, RESOURCES } from "../shared-artifacts.js";
import type { HostParts } from "./host-parts.js";

/** Path in a project of our own, and the template below `templates/fastify/`. */
export type TemplateOf = readonly [path: string, template: string];

/** As in a project of our own. */
const RUNTIME = [
  "src/tables.ts.hbs",
  "src/core/error-handler.ts.hbs",
  "src/core/errors.ts.hbs",
  "src/core/field-errors.ts",
  "src/core/json.ts",
  "src/core/messages.ts",
  "src/core/methods.ts.hbs",
  "src/core/openapi.ts.hbs",
  "src/core/request-checks.ts",
  "src/core/responses.ts.hbs",
  "src/core/routing.ts",
  "src/core/validation.ts.hbs",
  "src/db/base.ts",
  "src/db/text.ts",
  "src/db/types.ts.hbs",
];

const OWN_DATABASE = [
  "src/db/cancel.ts",
  "src/db/database.ts",
  "src/db/errors.ts",
  "src/db/named.ts",
  "src/db/open.ts",
  "src/db/postgres.ts",
];
const OWN_MIGRATIONS = [
  "src/db/connection.ts",
  "src/db/embedded.ts.hbs",
  "src/db/lock.ts",
  "src/db/migrate.ts",
  "src/db/migrations.ts.hbs",
  "src/db/tls.ts",
  "src/db/url.ts",
];

/** In the place of what changes a whole application. */
const IN_HOST = ["src/api.ts.hbs", "src/registry.ts.hbs", "src/core/headers.ts"];
const HOST_DATABASE = ["src/db/database.ts", "src/db/errors.ts", "src/db/session.ts"];
/** Files with nothing but types. */
const TYPES: ReadonlySet<string> = new Set(["src/db/database.ts"]);

/** The files that are there once, whatever the resources. */
export function sourceFiles(blueprint: Blueprint, parts: HostParts): readonly TemplateOf[] {
  const { host, ownDatabase, ownMigrations, ownAuth, hostAuth, settings } = parts;
  const isProjects = settings.kind === "project";
  const access = accessNeeds(blueprint);
  const hasAuth = ownAuth || hostAuth;
  const standalone = [
    ...RUNTIME,
    ...RESOURCES,
    ...relationTemplates(blueprint),
    ...(ownDatabase ? OWN_DATABASE : []),
    ...(ownMigrations ? OWN_MIGRATIONS : []),
    ...(hasAuth ? ["src/core/access.ts.hbs"] : []),
    ...(ownAuth ? ["src/core/security.ts.hbs"] : []),
    ...(ownAuth && usesKeySet(blueprint) ? [...KEY_SET, "src/core/addresses.ts.hbs"] : []),
    ...(hasAuth && access.roles ? ["src/core/roles.ts.hbs"] : []),
    ...(access.allRows ? ["src/core/rows.ts"] : []),
    ...fieldTemplates(blueprint),
  ];
  const fitted = [
    ...IN_HOST,
    ...(ownDatabase ? ["src/db/lazy.ts"] : HOST_DATABASE),
    ...(ownMigrations ? ["src/migrate.ts.hbs"] : []),
    ...(ownMigrations && isProjects ? ["src/load-env.ts"] : []),
    ...(isProjects ? ["src/environment.ts.hbs"] : []),
    ...(ownMigrations || ownAuth ? ["src/config.ts.hbs"] : []),
    ...(hostAuth ? ["src/core/security.ts.hbs"] : []),
  ];
  return [
    ...standalone.map((template): TemplateOf => [bare(template), template]),
    ...fitted.map((template): TemplateOf => [bare(template), `host/${template}`]),
  ].filter(([path]) => host.language === "typescript" || !TYPES.has(path));
}

function bare(template: string): string {
  return template.replace(/\.hbs$/, "");
}
