import type { Blueprint } from "../../blueprint/blueprint.js";
import { isEmptyDelta } from "../../evolution/delta.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../target.js";
import { tokenSteps } from "../../contract/token-step.js";
import { artifactsOf } from "./artifacts.js";
import { MIGRATIONS_FOLDER, migrationsFolder } from "./migration-history.js";
import { LOWEST_VERSIONS } from "./host/host-packages.js";
import { buildInHost } from "./host/build-in-host.js";
import { readHostSettings, settingsFiles } from "./host/read-host-settings.js";
import { migrationArtifacts } from "./migrations.js";

/** Fastify with zod and Drizzle on node-postgres, PostgreSQL or an embedded PGlite. */
export const fastify: Target = {
  name: "fastify",
  reads: (host) => ({
    folders: [{ folder: migrationsFolder(host), extension: ".sql" }],
    files: host?.stack === "fastify" ? settingsFiles(host) : [],
  }),
  readSettings: readHostSettings,
  build,
  mergeMigrations: () => ({
    heads: [],
    artifact: null,
    reason: "each migration is applied by its name, whichever of its neighbours a database has seen",
    nextSteps: [],
  }),
  lowestVersions: LOWEST_VERSIONS,
  install: [["npm", "install", "--no-fund", "--no-audit"]],
};

function build(blueprint: Blueprint, facts: ProjectFacts): TargetOutput {
  const { host } = blueprint;
  if (host?.stack === "fastify") return buildInHost(blueprint, host, facts);
  const { previous, delta, files } = facts;
  return {
    patches: [],
    artifacts: [
      ...artifactsOf(blueprint),
      ...migrationArtifacts(delta, { files, folder: MIGRATIONS_FOLDER }),
    ],
    diagnostics: [],
    nextSteps: previous === null ? firstSteps(blueprint) : isEmptyDelta(delta) ? [] : [MIGRATE],
  };
}

const MIGRATE: NextStep = { why: "bring the database up to date", command: "npm run migrate" };

function firstSteps(blueprint: Blueprint): NextStep[] {
  return [
    { why: "install it", command: "npm install" },
    ...tokenSteps(blueprint),
    { why: "run it on its embedded database", command: "npm run dev" },
    { why: "run its tests", command: "npm test" },
  ];
}
