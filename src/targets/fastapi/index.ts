import type { Blueprint } from "../../blueprint/blueprint.js";
import { tokenSteps } from "../../contract/token-step.js";
import type { Delta } from "../../evolution/delta.js";
import type { Artifact } from "../../render/artifact.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../target.js";
import { artifact, artifactsOf } from "./artifacts.js";
import { mergeMigration } from "./merge-migration.js";
import { migrationHistory, VERSIONS_FOLDER, type MigrationHistory } from "./migration-history.js";
import { renameMigration } from "./rename-migration.js";
import { createTablesMigration, type Migration } from "./migration-view.js";

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
    diagnostics: migrations.length > 0 ? history.diagnostics : [],
    nextSteps: previous === null ? firstSteps(blueprint) : migrations.length > 0 ? [MIGRATE] : [],
  };
}

const MIGRATE: NextStep = { why: "bring the database up to date", command: "uv run python -m app migrate" };

/** What is renamed comes first: a new table may take a name that has become free. */
function migrationArtifacts({ renames, created }: Delta, history: MigrationHistory): readonly Artifact[] {
  const rename = renameMigration(renames, history);
  const after = rename === null ? history : { ...history, head: rename.revision, count: history.count + 1 };
  return [
    ...(rename === null ? [] : [migration(rename, "rename")]),
    ...(created.tables.length === 0
      ? []
      : [migration(createTablesMigration(created, after), "create_tables")]),
  ];
}

/** Written once: what a database may have seen is never changed. */
function migration({ fileName, view }: Migration, template: "create_tables" | "rename"): Artifact {
  const path = `${VERSIONS_FOLDER}/${fileName}.py`;
  return { ...artifact(path, `migrations/versions/${template}.py.hbs`, () => view), ownership: "migration" };
}

function firstSteps(blueprint: Blueprint): NextStep[] {
  return [
    { why: "install it", command: "uv sync" },
    ...tokenSteps(blueprint),
    { why: "run it on its embedded database", command: "uv run python -m app" },
    { why: "run its tests", command: "uv run pytest" },
  ];
}
