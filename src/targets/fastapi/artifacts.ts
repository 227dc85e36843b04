import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import type { Artifact } from "../../render/artifact.js";
import { hasAccounts, withAccountOperations } from "../../contract/accounts.js";
import { accountsView } from "./auth-view.js";
import { coreTemplates, relationTemplates } from "./feature-templates.js";
import { fieldViews } from "./field-view.js";
import { includesOf } from "../../contract/includes.js";
import { includesView } from "./includes-view.js";
import { modelsView } from "./models-view.js";
import { projectView } from "./project-view.js";
import { usesKeySet } from "../../contract/key-set.js";
import { readmeView } from "../readme/readme-view.js";
import { repositoryView } from "./repository-view.js";
import { accessNeeds } from "../../contract/row-range.js";
import { routerView } from "./router-view.js";
import { schemasView } from "./schemas-view.js";
import { serviceView } from "./service-view.js";
import { resourceSymbols } from "./symbols.js";
import { includeTestsView } from "./tests-includes-view.js";
import { linkTestsView } from "./tests-links-view.js";
import { ownTestRows } from "../../contract/test-rows.js";
import { hasReferenceTests } from "../../contract/test-deletions.js";
import { hasIncludeTests } from "../../contract/test-includes.js";
import { hasLinkTests } from "../../contract/test-links.js";
import { referenceTestsView } from "./tests-references-view.js";
import { testRowsView, testUsersView } from "./test-rows-view.js";
import { hasUserTests } from "../../contract/test-users.js";
import { userTestsView } from "./tests-users-view.js";
import { examplesView, httpTestsView } from "./tests-view.js";

/** Templates of the whole project: each prints the file of its own path, without `.hbs`. */
const PROJECT = [
  "Dockerfile.hbs",
  "alembic.ini",
  "compose.yaml.hbs",
  "pyproject.toml.hbs",
  "app/__init__.py",
  "app/__main__.py.hbs",
  "app/api.py.hbs",
  "app/config.py.hbs",
  "app/factory.py.hbs",
  "app/lifespan.py",
  "app/main.py",
  "app/models.py.hbs",
  "app/core/__init__.py",
  "app/core/addresses.py.hbs",
  "app/core/body_limit.py",
  "app/core/cors.py",
  "app/core/decimals.py",
  "app/core/document.py.hbs",
  "app/core/errors.py.hbs",
  "app/core/health.py",
  "app/core/immutable.py",
  "app/core/keyset.py",
  "app/core/listing.py.hbs",
  "app/core/logging.py",
  "app/core/methods.py",
  "app/core/middleware.py",
  "app/core/openapi.py.hbs",
  "app/core/queries.py.hbs",
  "app/core/rate_limit.py",
  "app/core/rate_limit_memory.py",
  "app/core/rate_limit_middleware.py.hbs",
  "app/core/rate_limit_redis.py",
  "app/core/rate_limiters.py.hbs",
  "app/core/request_log.py.hbs",
  "app/core/responses.py.hbs",
  "app/core/routing.py.hbs",
  "app/core/schemas.py",
  "app/core/sent.py",
  "app/core/startup.py",
  "app/core/values.py",
  "app/core/wire.py",
  "app/db/__init__.py",
  "app/db/base.py.hbs",
  "app/db/embedded.py",
  "app/db/engine.py",
  "app/db/errors.py.hbs",
  "app/db/migrate.py",
  "app/db/session.py.hbs",
  "app/db/text.py",
  "app/db/tls.py",
  "app/db/types.py",
  "app/db/url.py",
  "migrations/autogenerate.py",
  "migrations/env.py",
  "migrations/script.py.mako",
  "migrations/sqlite.py",
  "tests/__init__.py",
  "tests/conftest.py.hbs",
  "tests/test_config.py.hbs",
  "tests/core/__init__.py",
  "tests/core/test_addresses.py",
  "tests/core/test_health.py",
  "tests/core/test_middleware.py.hbs",
  "tests/core/test_openapi.py.hbs",
  "tests/core/test_rate_limit.py",
  "tests/core/test_rate_limit_redis.py",
  "tests/db/__init__.py",
  "tests/db/test_errors.py",
  "tests/db/test_types.py",
  "tests/db/test_url.py",
];

/** Only with authentication. */
const AUTHENTICATION = [
  "app/core/access.py.hbs",
  "app/core/security.py.hbs",
  "tests/core/test_security.py.hbs",
];

/** Only where an identity provider publishes the keys of tokens. */
const KEY_SET = [
  "app/core/jwks.py",
  "app/core/jwks_document.py",
  "app/core/jwks_fetch.py",
  "tests/key_server.py",
  "tests/signing_keys.py",
  "tests/core/test_jwks.py",
  "tests/core/test_jwks_document.py",
];

/** Only where some access rule names a role. */
const ROLES_TESTS = ["tests/core/test_roles.py"];

/** Only where the backend keeps users itself. */
const ACCOUNTS = [
  "app/auth/__init__.py",
  "app/auth/grant.py.hbs",
  "app/auth/limits.py",
  "app/auth/models.py.hbs",
  "app/auth/repository.py.hbs",
  "app/auth/router.py.hbs",
  "app/auth/schemas.py.hbs",
  "app/auth/service.py.hbs",
  "app/auth/tokens.py.hbs",
  "app/core/accounts.py.hbs",
  "tests/auth/__init__.py",
  "tests/auth/calls.py.hbs",
  "tests/auth/test_accounts.py.hbs",
  "tests/auth/test_sessions.py.hbs",
];

/** Files whose names npm or git would act on if they lay among the templates. */
const HIDDEN = [
  [".dockerignore", "dockerignore"],
  [".env.example", "env.example.hbs"],
  [".gitattributes", "gitattributes"],
  [".gitignore", "gitignore"],
  [".github/workflows/backend-gen.yml", "github/workflows/backend-gen.yml"],
  [".github/workflows/ci.yml", "github/workflows/ci.yml"],
] as const;

/** Every file of the project but its migrations. */
export function artifactsOf(blueprint: Blueprint): readonly Artifact[] {
  const view = { ...projectView(blueprint), ...accountsView(blueprint) };
  const shared = [
    ...PROJECT,
    ...(blueprint.auth.strategy === "jwt" ? AUTHENTICATION : []),
    ...(usesKeySet(blueprint) ? KEY_SET : []),
    ...(accessNeeds(blueprint).roles ? ROLES_TESTS : []),
    ...(hasAccounts(blueprint) ? ACCOUNTS : []),
    ...coreTemplates(blueprint),
    ...relationTemplates(blueprint),
  ];
  return [
    ...shared.map((template) => artifact(template.replace(/\.hbs$/, ""), template, () => view)),
    ...HIDDEN.map(([path, template]) => artifact(path, template, () => view)),
    artifact("README.md", "README.md.hbs", () => ({ ...view, ...readmeView(blueprint) })),
    ...blueprint.resources.flatMap((resource) => resourceArtifacts(blueprint, resource)),
  ];
}

/** The files of one resource and of its tests. */
export function resourceArtifacts(blueprint: Blueprint, resource: Resource): readonly Artifact[] {
  const { module } = resourceSymbols(resource);
  const app = (name: string, view: () => object): Artifact =>
    artifact(`app/${module}/${name}.py`, `app/resource/${name}.py.hbs`, view);
  const test = (name: string, view: () => object): Artifact =>
    artifact(`tests/${module}/${name}.py`, `tests/resource/${name}.py.hbs`, view);
  const isExpanded = includesOf(blueprint, resource).length > 0;
  const all = withAccountOperations(resource);
  const hasRoutes = resource.operations.length > 0;
  return [
    app("__init__", () => ({})),
    app("models", () => modelsView(blueprint, resource, fieldViews(resource))),
    app("schemas", () => schemasView(blueprint, all, fieldViews(resource))),
    app("repository", () => repositoryView(blueprint, all, fieldViews(resource))),
    app("service", () => serviceView(blueprint, all, fieldViews(resource))),
    ...(isExpanded ? [app("includes", () => includesView(blueprint, resource))] : []),
    ...(hasRoutes ? [app("router", () => routerView(blueprint, resource))] : []),
    test("__init__", () => ({})),
    ...(!resource.isAccounts && ownTestRows(blueprint, resource).length > 0
      ? [test("conftest", () => testRowsView(blueprint, resource))]
      : []),
    // The users of all tests are beside those of logins.
    ...(resource.isAccounts
      ? [artifact("tests/auth/users.py", "tests/auth/users.py.hbs", () => testUsersView(blueprint, resource))]
      : []),
    test("examples", () => examplesView(blueprint, resource)),
    ...(hasRoutes ? [test("test_http", () => httpTestsView(blueprint, resource))] : []),
    ...(hasUserTests(resource)
      ? [
          artifact(`tests/${module}/test_operations.py`, "tests/auth/test_operations.py.hbs", () =>
            userTestsView(blueprint, resource),
          ),
        ]
      : []),
    ...(hasLinkTests(blueprint, resource)
      ? [test("test_links", () => linkTestsView(blueprint, resource))]
      : []),
    ...(hasIncludeTests(blueprint, resource)
      ? [test("test_includes", () => includeTestsView(blueprint, resource))]
      : []),
    ...(hasReferenceTests(blueprint, resource)
      ? [test("test_references", () => referenceTestsView(blueprint, resource))]
      : []),
  ];
}

/** A managed file, printed by a template of this target. */
export function artifact(path: string, template: string, view: () => object): Artifact {
  return { path, template: `fastapi/${template}`, view, ownership: "managed" };
}
