import type { Blueprint } from "../../blueprint/blueprint.js";
import { carryNames } from "../../evolution/carry-names.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../target.js";
import { tokenSteps } from "../../contract/token-step.js";
import { artifactsOf } from "./artifacts.js";
import { laterSteps } from "./later-steps.js";
import { MIGRATIONS_FOLDER } from "./migration-history.js";
import { migrationArtifacts } from "./migrations.js";

/** Fastify with zod and Drizzle on node-postgres, PostgreSQL or an embedded PGlite. */
export const fastify: Target = {
  name: "fastify",
  reads: [{ folder: MIGRATIONS_FOLDER, extension: ".sql" }],
  build,
  mergeMigrations: () => ({
    heads: [],
    artifact: null,
    reason: "each migration is applied by its name, whichever of its neighbours a database has seen",
    nextSteps: [],
  }),
  install: [["npm", "install", "--no-fund", "--no-audit"]],
};

function build(blueprint: Blueprint, { previous, files }: ProjectFacts): TargetOutput {
  const carried = previous === null ? [] : carryNames(previous, blueprint);
  const before = previous === null ? null : { ...previous, resources: carried.map(({ now }) => now) };
  const migrations = migrationArtifacts(blueprint, { before, carried }, files);
  return {
    artifacts: [...artifactsOf(blueprint), ...migrations],
    diagnostics: [],
    nextSteps: before === null ? firstSteps(blueprint) : laterSteps(blueprint, before, migrations.length > 0),
  };
}

function firstSteps(blueprint: Blueprint): NextStep[] {
  return [
    { why: "install it", command: "npm install" },
    ...tokenSteps(blueprint),
    { why: "run it on its embedded database", command: "npm run dev" },
    { why: "run its tests", command: "npm test" },
  ];
}
