import type { Blueprint } from "../../../blueprint/blueprint.js";
import { EMBEDDED_DATABASE_IGNORED } from "../../../patch/git/embedded-database.js";
import type { Patch } from "../../../patch/patch.js";
import { variablesOf } from "../../settings/host-settings.js";
import type { HostParts } from "./host-parts.js";
import { moduleOf } from "./module-path.js";
import { placedPath } from "./placed-path.js";
import { hostPackages } from "./host-packages.js";
import { registration } from "./registration.js";
import { settingsWants } from "./settings-wants.js";

/** What is inserted into files of the project. */
export function hostPatches(blueprint: Blueprint, parts: HostParts): readonly Patch[] {
  return [
    ...registration(blueprint, parts.host),
    ...tables(parts),
    ...manifest(blueprint, parts),
    ...(parts.settings.kind === "project" ? parts.settings.patches : []),
    ...environment(blueprint, parts),
    ...(parts.ownMigrations ? [EMBEDDED_DATABASE_IGNORED] : []),
  ];
}

/** So that drizzle-kit sees our tables. */
function tables({ host, ownMigrations }: HostParts): readonly Patch[] {
  if (ownMigrations) return [];
  const file = placedPath(host, "src/tables.ts");
  const known = { id: "tables", what: "lists the tables of the resources" };
  if (host.schema !== null) {
    // drizzle-kit reads no aliases.
    const from = moduleOf({ ...host, alias: null }, host.schema, file);
    return [{ kind: "typescriptExportAll", path: host.schema, ...known, from }];
  }
  if (host.migrations === null) return [];
  return [{ kind: "drizzleSchema", path: host.migrations, ...known, schema: `./${file}` }];
}

function manifest(blueprint: Blueprint, parts: HostParts): readonly Patch[] {
  const { host, ownMigrations } = parts;
  const path = host.manifest;
  if (path === null) return [];
  const dependencies: Patch = {
    kind: "dependencies",
    path,
    id: "dependencies",
    what: "adds what the resources import",
    format: "packageJson",
    packages: hostPackages(blueprint, parts),
  };
  if (!ownMigrations) return [dependencies];
  const runner = host.language === "typescript" ? "tsx" : "node";
  const command = `${runner} ${placedPath(host, "src/migrate.ts")}`;
  return [
    dependencies,
    {
      kind: "scripts",
      path,
      id: "scripts",
      what: "adds the command that migrates",
      scripts: [{ name: "db:migrate", command }],
    },
  ];
}

function environment(blueprint: Blueprint, parts: HostParts): readonly Patch[] {
  const { host, settings } = parts;
  const variables =
    settings.kind === "project" ? settings.variables : variablesOf(settingsWants(blueprint, parts));
  if (host.envExample === null || variables.length === 0) return [];
  return [
    {
      kind: "env",
      path: host.envExample,
      id: "env",
      what: "names what the resources are configured by",
      variables,
    },
  ];
}
