import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { usesKeySet } from "../../contract/key-set.js";
import { needsOf } from "../../contract/operations.js";
import { hasReferenceTests } from "../../contract/test-deletions.js";
import { hasIncludeTests, testedIncludes } from "../../contract/test-includes.js";
import { requestCosts } from "../../contract/test-costs.js";
import { hasLinkTests } from "../../contract/test-links.js";
import { hasUserTests } from "../../contract/test-users.js";
import { accessNeeds } from "../../contract/row-range.js";
import { resourceSymbols } from "./symbols.js";
import { authTestsView, userTestsView } from "./tests-accounts-view.js";
import { examplesView, hasBodies, thereIn } from "./tests-examples-view.js";
import { httpTestsView } from "./tests-http-view.js";
import { includeTestsView } from "./tests-includes-view.js";
import { linkTestsView } from "./tests-links-view.js";
import { referenceTestsView } from "./tests-references-view.js";
import { testUsersView } from "./tests-users-view.js";
import { hasOwnRows, testRowsView } from "./tests-rows-view.js";

/** A file of the project and the template that prints it. */
export interface TemplatedFile {
  readonly path: string;
  readonly template: string;
  readonly view: () => object;
}

/** Templates of the tests of every project. */
const PROJECT: readonly string[] = [
  "tests/config.test.ts.hbs",
  "tests/core/addresses.test.ts",
  "tests/core/health.test.ts",
  "tests/core/middleware.test.ts.hbs",
  "tests/core/openapi.test.ts.hbs",
  "tests/core/rate-limit-redis.test.ts",
  "tests/core/rate-limit.test.ts",
  "tests/db/embedded.test.ts",
  "tests/db/errors.test.ts",
  "tests/db/migrations.test.ts",
  "tests/db/types.test.ts",
  "tests/db/url.test.ts",
  "tests/support/api.ts.hbs",
  "tests/support/app.ts.hbs",
  "tests/support/global-setup.ts",
  "tests/support/server.ts",
  "tests/support/setup.ts.hbs",
];

/** Only with authentication. */
const AUTHENTICATION: readonly string[] = ["tests/core/security.test.ts.hbs", "tests/support/tokens.ts.hbs"];

/** Only where an identity provider publishes the keys of tokens. */
export const KEY_SET_TESTS: readonly string[] = [
  "tests/core/jwks-document.test.ts",
  "tests/core/jwks.test.ts.hbs",
  "tests/support/key-server.ts",
  "tests/support/signing-keys.ts",
];

/** Templates of what is not about a resource. */
export function projectTests(blueprint: Blueprint): readonly string[] {
  return [
    ...PROJECT,
    ...(blueprint.auth.strategy === "jwt" ? AUTHENTICATION : []),
    ...(usesKeySet(blueprint) ? KEY_SET_TESTS : []),
    ...(accessNeeds(blueprint).roles ? ["tests/core/roles.test.ts"] : []),
    ...(countsStatements(blueprint) ? ["tests/support/statements.ts"] : []),
  ];
}

/** Some test counts what is sent to the database. */
export function countsStatements(blueprint: Blueprint): boolean {
  return blueprint.resources.some(
    (resource) =>
      hasLinkTests(blueprint, resource) ||
      requestCosts(blueprint, resource) !== null ||
      (hasIncludeTests(blueprint, resource) && testedIncludes(blueprint, resource).rows.length > 0),
  );
}

/** The tests of one resource, and what they share. */
export function resourceTests(blueprint: Blueprint, resource: Resource): readonly TemplatedFile[] {
  const { folder } = resourceSymbols(resource);
  const test = (name: string, view: () => object): TemplatedFile => ({
    path: `tests/${folder}/${name}.ts`,
    template: `tests/resource/${name}.ts.hbs`,
    view,
  });
  const isSent = hasBodies(blueprint, resource);
  const isMade = isSent && needsOf(resource).create;
  return [
    ...(resource.isAccounts && hasAccounts(blueprint) ? accountTests(blueprint, resource) : []),
    ...(isSent || thereIn(blueprint, resource) !== null
      ? [test("examples", () => examplesView(blueprint, resource))]
      : []),
    ...(isMade && hasOwnRows(blueprint, resource)
      ? [test("rows", () => testRowsView(blueprint, resource))]
      : []),
    ...(resource.operations.length > 0 ? [test("http.test", () => httpTestsView(blueprint, resource))] : []),
    ...(hasReferenceTests(blueprint, resource)
      ? [test("references.test", () => referenceTestsView(blueprint, resource))]
      : []),
    ...(hasIncludeTests(blueprint, resource)
      ? [test("includes.test", () => includeTestsView(blueprint, resource))]
      : []),
    ...(hasLinkTests(blueprint, resource)
      ? [test("links.test", () => linkTestsView(blueprint, resource))]
      : []),
  ];
}

/** The tests of `/auth` and of the users themselves, and the users of all tests. */
function accountTests(blueprint: Blueprint, users: Resource): readonly TemplatedFile[] {
  const test = (name: string, view: () => object): TemplatedFile => ({
    path: `tests/auth/${name}.ts`,
    template: `tests/auth/${name}.ts.hbs`,
    view,
  });
  const auth = (): object => authTestsView(blueprint, users);
  const { folder } = resourceSymbols(users);
  return [
    test("accounts.test", auth),
    test("calls", auth),
    test("sessions.test", auth),
    test("users", () => testUsersView(blueprint, users)),
    ...(hasUserTests(users)
      ? [
          {
            ...test("operations.test", () => userTestsView(blueprint, users)),
            path: `tests/${folder}/operations.test.ts`,
          },
        ]
      : []),
  ];
}
