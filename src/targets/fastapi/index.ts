import type { Blueprint } from "../../blueprint/blueprint.js";
import { tokenSteps } from "../../contract/token-step.js";
import type { Delta } from "../../evolution/delta.js";
import type { Artifact } from "../../render/artifact.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../target.js";
import { artifact, artifactsOf } from "./artifacts.js";
import { mergeMigration } from "./merge-migration.js";
import { migrationHistory, VERSIONS_FOLDER, type MigrationHistory } from "./migration-history.js";
import { renameMigration } from "./rename-migration.js";
import type { Migration, Place } from "./migration-file.js";
import { createTablesMigration } from "./migration-view.js";
import { stageMigrations } from "./stage-migration.js";

/** FastAPI with SQLModel on async SQLAlchemy, Alembic, PostgreSQL or an embedded SQLite. */
export const fastapi: Target = {
  name: "fastapi",
  reads: [{ folder: VERSIONS_FOLDER, extension: ".py" }],
  build,
  mergeMigrations: mergeMigration,
  install: [
    ["python3", "-m", "venv", ".venv"],
    [".venv/bin/python", "-m", "pip", "install", "--quiet", "-e", ".[dev]"],
  ],
};

function build(blueprint: Blueprint, { previous, delta, files }: ProjectFacts): TargetOutput {
  const history = migrationHistory(files);
  const migrations = migrationArtifacts(delta, history);
  return {
    artifacts: [...artifactsOf(blueprint), ...migrations],
    patches: [],
    diagnostics: migrations.length > 0 ? history.diagnostics : [],
    nextSteps: previous === null ? firstSteps(blueprint) : migrations.length > 0 ? [MIGRATE] : [],
  };
}

const MIGRATE: NextStep = { why: "bring the database up to date", command: "uv run python -m app migrate" };

/** What is renamed comes first: a new table may take a name that has become free. */
function migrationArtifacts(
  { renames, created, stages }: Delta,
  history: MigrationHistory,
): readonly Artifact[] {
  const made: Migration[] = [];
  const place = (): Place => ({
    head: made.at(-1)?.revision ?? history.head,
    count: history.count + made.length,
  });
  const rename = renameMigration(renames, place());
  if (rename !== null) made.push(rename);
  if (created.tables.length > 0) made.push(createTablesMigration(created, place()));
  made.push(...stageMigrations(stages, place()));
  return made.map(migrationArtifact);
}

/** Written once: what a database may have seen is never changed. */
function migrationArtifact({ fileName, view }: Migration): Artifact {
  const path = `${VERSIONS_FOLDER}/${fileName}.py`;
  return {
    ...artifact(path, "migrations/versions/migration.py.hbs", () => view),
    ownership: "migration",
  };
}

function firstSteps(blueprint: Blueprint): NextStep[] {
  return [
    { why: "install it", command: "uv sync" },
    ...tokenSteps(blueprint),
    { why: "run it on its embedded database", command: "uv run python -m app" },
    { why: "run its tests", command: "uv run pytest" },
  ];
}
