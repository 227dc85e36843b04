import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { FastifyHost } from "../../../blueprint/host.js";
import { tokenSteps } from "../../../contract/token-step.js";
import { isEmptyDelta, type Delta } from "../../../evolution/delta.js";
import type { NextStep, ProjectFacts, TargetOutput } from "../../target.js";
import { settingsProblems, settingsSteps } from "../../settings/settings-findings.js";
import { migrationsFolder } from "../migration-history.js";
import { migrationArtifacts } from "../migrations.js";
import { hostArtifacts } from "./host-artifacts.js";
import { broughtParts, type HostParts } from "./host-parts.js";
import { hostSettings } from "./host-settings.js";
import { hostPatches } from "./host-patches.js";
import { placedPath } from "./placed-path.js";

/** Resources for a Fastify project of somebody else's: files below one folder, and what is inserted into the project's own. */
export function buildInHost(blueprint: Blueprint, host: FastifyHost, facts: ProjectFacts): TargetOutput {
  const brought = broughtParts(blueprint, host);
  const parts = { ...brought, settings: hostSettings(blueprint, brought, facts.settings) };
  const diagnostics = settingsProblems(host, parts.settings);
  if (diagnostics.length > 0) return { artifacts: [], patches: [], diagnostics, nextSteps: [] };
  const folder = migrationsFolder(host);
  const migrations = parts.ownMigrations
    ? migrationArtifacts(facts.delta, { files: facts.files, folder })
    : [];
  return {
    artifacts: [...hostArtifacts(blueprint, parts), ...migrations],
    patches: hostPatches(blueprint, parts),
    diagnostics: [],
    nextSteps: [
      ...nextSteps(blueprint, parts, facts),
      ...settingsSteps(parts.settings, placedPath(host, "src/config.ts")),
    ],
  };
}

function nextSteps(
  blueprint: Blueprint,
  { ownMigrations, ownAuth }: HostParts,
  { previous, delta }: ProjectFacts,
): readonly NextStep[] {
  const first = [
    { why: "install what the resources need", command: "npm install" },
    ...(ownAuth ? tokenSteps(blueprint) : []),
  ];
  return [
    ...(previous === null ? first : []),
    ...(isEmptyDelta(delta) && previous !== null ? [] : ownMigrations ? [MIGRATE] : drizzleKit(delta)),
  ];
}

/** It cannot tell what is renamed from what goes and comes, and asks. */
function drizzleKit({ renames }: Delta): readonly NextStep[] {
  const names = renames.flatMap(({ before, now, columns }) => [
    ...(before === now ? [] : [`${before} › ${now}`]),
    ...columns.map((column) => `${now}.${column.before} › ${now}.${column.now}`),
  ]);
  const why = `when drizzle-kit asks, say that this is renamed, or its rows are lost: ${names.join(" · ")}`;
  return [...(names.length === 0 ? [] : [{ why, command: null }]), ...DRIZZLE_KIT];
}

const MIGRATE: NextStep = { why: "bring the database up to date", command: "npm run db:migrate" };
const DRIZZLE_KIT: readonly NextStep[] = [
  { why: "have drizzle-kit write the migration", command: "npx drizzle-kit generate" },
  { why: "bring the database up to date", command: "npx drizzle-kit migrate" },
];
