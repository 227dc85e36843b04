import type { Blueprint } from "../../../blueprint/blueprint.js";
import { deltaOf } from "../../../evolution/delta.js";
import type { Artifact } from "../../../render/artifact.js";
import { resourceFiles } from "../artifacts.js";
import { createTablesMigration } from "../migration-view.js";
import { resourceTests } from "../tests-artifacts.js";
import { hostArtifact, type Placed } from "./host-artifact.js";
import type { HostParts } from "./host-parts.js";
import { hostView } from "./host-view.js";
import { autoloadPath } from "./registration.js";
import { sourceFiles, type TemplateOf } from "./source-files.js";
import { TABLES_SQL, testFiles } from "./test-files.js";

/** Every file of ours in somebody else's project but its migrations. */
export function hostArtifacts(blueprint: Blueprint, parts: HostParts): readonly Artifact[] {
  const { host } = parts;
  const view = hostView(blueprint, parts);
  const shared = ([path, template]: TemplateOf): Placed => ({ path, template, view: () => view });
  const placed: Placed[] = [
    ...sourceFiles(blueprint, parts).map(shared),
    ...blueprint.resources.flatMap((resource) => resourceFiles(blueprint, resource)),
    ...(host.tests === null
      ? []
      : [
          ...testFiles(blueprint, parts).map(shared),
          ...blueprint.resources.flatMap((resource) => resourceTests(blueprint, resource)),
          ...tablesForTests(blueprint, parts),
        ]),
  ];
  return [
    ...placed.map((file) => hostArtifact(host, file)),
    ...(host.entry.kind === "autoload"
      ? [
          {
            path: autoloadPath(host),
            template: "fastify/host/src/autoload.ts.hbs",
            view: () => view,
            ownership: "managed" as const,
          },
        ]
      : []),
  ];
}

function tablesForTests(blueprint: Blueprint, { ownMigrations }: HostParts): readonly Placed[] {
  if (ownMigrations) return [];
  const template = "migrations/create_tables.up.sql.hbs";
  const migration = createTablesMigration(deltaOf(null, blueprint).created, 1);
  return migration === null ? [] : [{ path: TABLES_SQL, template, view: () => migration.view }];
}
