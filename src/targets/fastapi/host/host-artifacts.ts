import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { FastapiHost } from "../../../blueprint/host.js";
import { hasIncludes } from "../../../contract/includes.js";
import type { Artifact } from "../../../render/artifact.js";
import { artifact, resourceArtifacts } from "../artifacts.js";
import { coreTemplates, relationTemplates } from "../feature-templates.js";
import { projectView } from "../project-view.js";
import { resourceSymbols } from "../symbols.js";
import { isOwnDatabase } from "./own-database.js";
import { placed, type Standalone, type Surroundings } from "./placing.js";

/** What a project of somebody else's gets of a standalone one, by the paths that it has there. */
const RUNTIME = [
  "app/__init__.py",
  "app/api.py.hbs",
  "app/models.py.hbs",
  "app/core/__init__.py",
  "app/core/decimals.py",
  "app/core/errors.py.hbs",
  "app/core/immutable.py",
  "app/core/keyset.py",
  "app/core/openapi.py.hbs",
  "app/core/queries.py.hbs",
  "app/core/responses.py.hbs",
  "app/core/routing.py.hbs",
  "app/core/schemas.py",
  "app/core/sent.py",
  "app/core/values.py",
  "app/core/wire.py",
  "app/db/__init__.py",
  "app/db/base.py.hbs",
  "app/db/errors.py.hbs",
  "app/db/text.py",
  "app/db/types.py",
];

/** Only without a session of the project's own. */
const DATABASE = [
  "app/db/engine.py",
  "app/db/session.py.hbs",
  "app/db/tls.py",
  "app/db/url.py",
  "migrations/autogenerate.py",
  "migrations/env.py",
  "migrations/script.py.mako",
  "host/alembic.ini.hbs",
];

const TOKENS = ["app/core/access.py.hbs", "app/core/security.py.hbs"];

/** The files of one project of somebody else's, but for its migrations. */
export function hostArtifacts(blueprint: Blueprint, around: Surroundings): readonly Artifact[] {
  return placed([...runtime(blueprint, around), ...resources(blueprint, around.host)], around);
}

/** The folders of the resources below `app/` of a standalone project. */
export function resourceModules({ resources }: Blueprint): ReadonlySet<string> {
  return new Set(resources.map((resource) => resourceSymbols(resource).module));
}

function runtime(blueprint: Blueprint, { host, settings }: Surroundings): readonly Standalone[] {
  const projectSettings = settings.kind === "project" ? settings.view : null;
  const view = { ...projectView(blueprint), tableNames: tableNames(blueprint), projectSettings };
  const isOwn = isOwnDatabase(host);
  const hasAuth = blueprint.auth.strategy === "jwt";
  const tokens = hasAuth && host.user === null;
  const file = (template: string, usesDatabase = false): Standalone => {
    const path = template.replace(/^host\/tests\//, "tests/").replace(/^host\//, "app/");
    return { artifact: artifact(path.replace(/\.hbs$/, ""), template, () => view), usesDatabase };
  };
  const some = (isNeeded: boolean, ...templates: readonly string[]): readonly Standalone[] =>
    isNeeded ? templates.map((template) => file(template)) : [];
  const blocking = (isNeeded: boolean, ...templates: readonly string[]): readonly Standalone[] =>
    isNeeded ? templates.map((template) => file(template, true)) : [];
  return [
    ...some(true, ...RUNTIME, "host/core/answers.py"),
    ...blocking(true, "app/core/listing.py.hbs"),
    ...some(isOwn, ...DATABASE),
    ...blocking(true, "host/db/commit.py"),
    ...blocking(!isOwn, "host/db/session.py.hbs"),
    ...some(isOwn || tokens, projectSettings === null ? "app/config.py.hbs" : "host/config.py.hbs"),
    ...some(tokens, ...TOKENS),
    ...some(hasAuth && host.user !== null, "host/core/access.py.hbs", "host/core/security.py.hbs"),
    ...some(true, ...coreTemplates(blueprint)),
    ...some(host.tests !== null, "tests/__init__.py", "host/tests/conftest.py.hbs"),
    ...some(isOwn || host.migrations !== null, "migrations/sqlite.py"),
    ...blocking(true, ...relationTemplates(blueprint)),
  ];
}

const BLOCKING = /^tests\/|\/(?:includes|repository|router|service)\.py$/;

function resources(blueprint: Blueprint, host: FastapiHost): readonly Standalone[] {
  return blueprint.resources
    .flatMap((resource) => resourceArtifacts(blueprint, resource))
    .filter(({ path }) => isKept(host, path, blueprint))
    .map((one) => ({ artifact: one, usesDatabase: BLOCKING.test(one.path) }));
}

/** Of all tables, those of links too. */
function tableNames({ resources }: Blueprint): readonly string[] {
  return resources.flatMap(({ table, manyRelations }) => [table, ...manyRelations.map((many) => many.table)]);
}

/** A folder of which every file goes elsewhere needs no `__init__.py`. */
function isKept({ folders, tests }: FastapiHost, path: string, blueprint: Blueprint): boolean {
  if (path.startsWith("tests/")) return tests !== null;
  const hasLayers = Object.values(folders).every((folder) => folder !== null);
  return !(path.endsWith("/__init__.py") && hasLayers && !hasIncludes(blueprint));
}
