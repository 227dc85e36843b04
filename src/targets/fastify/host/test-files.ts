import type { Blueprint } from "../../../blueprint/blueprint.js";
import { usesKeySet } from "../../../contract/key-set.js";
import { KEY_SET_TESTS, countsStatements } from "../tests-artifacts.js";
import type { HostParts } from "./host-parts.js";
import type { TemplateOf } from "./source-files.js";

/** The statements that make every table, for tests of a project whose own tool makes them elsewhere. */
export const TABLES_SQL = "tests/support/tables.sql";

/** The tests of what is not about one resource, and what all tests share. */
export function testFiles(blueprint: Blueprint, parts: HostParts): readonly TemplateOf[] {
  const { ownDatabase, ownAuth, hostAuth } = parts;
  const hasKeySet = ownAuth && usesKeySet(blueprint);
  const standalone = [
    "tests/support/api.ts.hbs",
    ...(ownDatabase ? ["tests/support/server.ts"] : []),
    ...(ownAuth ? ["tests/support/tokens.ts.hbs", "tests/core/security.test.ts.hbs"] : []),
    ...(hasKeySet ? KEY_SET_TESTS : []),
    ...(countsStatements(blueprint) ? ["tests/support/statements.ts"] : []),
  ];
  return [
    ...standalone.map((template): TemplateOf => [template.replace(/\.hbs$/, ""), template]),
    ["tests/support/app.ts", "host/tests/support/app.ts.hbs"],
    [
      "tests/support/database.ts",
      `host/tests/support/${ownDatabase ? "own-database.ts" : "project-database.ts.hbs"}`,
    ],
    ...(hostAuth ? [["tests/support/tokens.ts", "host/tests/support/tokens.ts.hbs"] as const] : []),
  ];
}
