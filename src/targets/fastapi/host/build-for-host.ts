import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { FastapiHost } from "../../../blueprint/host.js";
import type { Artifact } from "../../../render/artifact.js";
import type { NextStep, ProjectFacts, TargetOutput } from "../../target.js";
import { settingsProblems, settingsSteps } from "../../settings/settings-findings.js";
import { migrateCommand } from "../migrate-command.js";
import { migrationArtifacts } from "../migration-artifacts.js";
import type { Migration } from "../migration-file.js";
import { migrationHistory, versionsFolder } from "../migration-history.js";
import { hostArtifacts, resourceModules } from "./host-artifacts.js";
import { hostSettings } from "./host-settings.js";
import { hostPatches } from "./host-patches.js";
import { layoutOf } from "./layout.js";
import { lineLengthOf } from "./line-length.js";
import { helperModule, withOutliving } from "./outliving.js";
import { isOwnDatabase } from "./own-database.js";
import { placeImports } from "./place-imports.js";
import { topFolders, type Surroundings } from "./placing.js";

/** Resources for a project of somebody else's: their files, and what is inserted into those that are there. */
export function buildForHost(blueprint: Blueprint, host: FastapiHost, facts: ProjectFacts): TargetOutput {
  const modules = resourceModules(blueprint);
  const settings = hostSettings(blueprint, host, facts.settings);
  const around = { host, modules, lineLength: lineLengthOf(host, facts.files), settings };
  const history = migrationHistory(facts.files, versionsFolder(host));
  const layout = layoutOf(host, modules);
  const migrations = hasMigrations(host) ? placedMigrations(facts, around) : [];
  const artifacts = hostArtifacts(blueprint, around);
  return {
    artifacts: [
      ...withOutliving(artifacts, layout, { old: facts.files.values(), made: migrations }),
      ...migrations,
    ],
    patches: hostPatches(blueprint, host, settings),
    diagnostics: [...settingsProblems(host, settings), ...(migrations.length > 0 ? history.diagnostics : [])],
    nextSteps: [
      ...nextSteps(host, facts, migrations.length > 0),
      ...settingsSteps(settings, `${host.folder}/config.py`, FORBIDDING),
    ],
  };
}

const FORBIDDING = ' Settings that read the same .env need extra="ignore" to put up with these variables';

/** Those of the project, or ours with the engine of ours. */
function hasMigrations(host: FastapiHost): boolean {
  return isOwnDatabase(host) || host.migrations !== null;
}

/** Named as Alembic names them. */
function placedMigrations({ delta, files }: ProjectFacts, around: Surroundings): readonly Artifact[] {
  const { host, modules, lineLength } = around;
  const folder = versionsFolder(host);
  const layout = layoutOf(host, modules);
  const pathOf = ({ fileName, revision }: Migration): string =>
    `${folder}/${revision}_${fileName.replace(/^\d+_/, "")}.py`;
  const helper = helperModule(layout);
  const placing = {
    module: "versions",
    isRelative: () => false,
    folders: topFolders(host),
    moduleOf: (name: string) => (name === "migrations.sqlite" ? helper : null),
  };
  return migrationArtifacts(delta, migrationHistory(files, folder), pathOf).map((migration) => ({
    ...migration,
    transform: (text) => placeImports(text, placing),
    lineLength,
  }));
}

function nextSteps(host: FastapiHost, { previous, delta }: ProjectFacts, isMigrated: boolean): NextStep[] {
  const install = { why: "install what is new among the dependencies", command: null };
  const migrate = { why: "bring the database up to date", command: migrateCommand(host) };
  const isChanged = delta.created.tables.length > 0 || delta.stages.length > 0;
  const byHand = {
    why: "make the tables: the project has no migrations, so metadata.create_all has to see them, and changes of tables that are there are yours",
    command: null,
  };
  return [
    ...(previous === null && host.manifest !== null ? [install] : []),
    ...(isMigrated ? [migrate] : []),
    ...(!hasMigrations(host) && isChanged ? [byHand] : []),
  ];
}
