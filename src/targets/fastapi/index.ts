import type { Blueprint } from "../../blueprint/blueprint.js";
import { tokenSteps } from "../../contract/token-step.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../target.js";
import { artifactsOf } from "./artifacts.js";
import { buildForHost } from "./host/build-for-host.js";
import { HOST_MINIMUMS } from "./host/host-minimums.js";
import { readHostSettings, settingsFiles } from "./host/read-host-settings.js";
import { styleFiles } from "./host/line-length.js";
import { mergeMigration } from "./merge-migration.js";
import { migrateCommand } from "./migrate-command.js";
import { migrationArtifacts } from "./migration-artifacts.js";
import { migrationHistory, versionsFolder } from "./migration-history.js";

/** FastAPI with SQLModel on async SQLAlchemy, Alembic, PostgreSQL or an embedded SQLite. */
export const fastapi: Target = {
  name: "fastapi",
  reads: (host) => ({
    folders: [{ folder: versionsFolder(host), extension: ".py" }],
    files: host?.stack === "fastapi" ? [...styleFiles(host), ...settingsFiles(host)] : [],
  }),
  readSettings: readHostSettings,
  build,
  mergeMigrations: mergeMigration,
  lowestVersions: new Map(Object.entries(HOST_MINIMUMS)),
  install: [
    ["python3", "-m", "venv", ".venv"],
    [".venv/bin/python", "-m", "pip", "install", "--quiet", "-e", ".[dev]"],
  ],
};

function build(blueprint: Blueprint, facts: ProjectFacts): TargetOutput {
  const { host } = blueprint;
  if (host?.stack === "fastapi") return buildForHost(blueprint, host, facts);
  const { previous, delta, files } = facts;
  const history = migrationHistory(files);
  const migrations = migrationArtifacts(
    delta,
    history,
    ({ fileName }) => `${versionsFolder(null)}/${fileName}.py`,
  );
  return {
    artifacts: [...artifactsOf(blueprint), ...migrations],
    patches: [],
    diagnostics: migrations.length > 0 ? history.diagnostics : [],
    nextSteps: previous === null ? firstSteps(blueprint) : migrations.length > 0 ? [MIGRATE] : [],
  };
}

const MIGRATE: NextStep = { why: "bring the database up to date", command: migrateCommand(null) };

function firstSteps(blueprint: Blueprint): NextStep[] {
  return [
    { why: "install it", command: "uv sync" },
    ...tokenSteps(blueprint),
    { why: "run it on its embedded database", command: "uv run python -m app" },
    { why: "run its tests", command: "uv run pytest" },
  ];
}
