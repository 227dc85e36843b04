import type { Blueprint } from "../../blueprint/blueprint.js";
import { tokenSteps } from "../../contract/token-step.js";
import { carryNames } from "../../evolution/carry-names.js";
import type { Artifact } from "../../render/artifact.js";
import { changedTables, strandedTables } from "../../contract/later-changes.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../target.js";
import { artifact, artifactsOf } from "./artifacts.js";
import { mergeMigration } from "./merge-migration.js";
import { migrationHistory, VERSIONS_FOLDER, type MigrationHistory } from "./migration-history.js";
import { renameMigration } from "./rename-migration.js";
import { newTables, type NewTables } from "../../contract/new-tables.js";
import { createTablesMigration, tableFingerprints, type Migration } from "./migration-view.js";

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

function build(blueprint: Blueprint, facts: ProjectFacts): TargetOutput {
  const history = migrationHistory(facts.files);
  const { previous } = facts;
  const carried = previous === null ? [] : carryNames(previous, blueprint);
  const before = previous === null ? null : { ...previous, resources: carried.map(({ now }) => now) };
  const rename = renameMigration(carried, history);
  const after = rename === null ? history : { ...history, head: rename.revision, count: history.count + 1 };
  // What is renamed comes first: a new table may take a name that has become free.
  const migrations = [
    ...(rename === null ? [] : [migration(rename, "rename")]),
    ...creations(blueprint, newTables(blueprint, before), after),
  ];
  return {
    artifacts: [...artifactsOf(blueprint), ...migrations],
    diagnostics: migrations.length > 0 ? history.diagnostics : [],
    nextSteps: before === null ? firstSteps(blueprint) : laterSteps(blueprint, before, migrations.length > 0),
  };
}

function creations(blueprint: Blueprint, fresh: NewTables, history: MigrationHistory): Artifact[] {
  if (fresh.resources.length === 0 && fresh.links.length === 0) return [];
  return [migration(createTablesMigration(blueprint, fresh, history), "create_tables")];
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

/** `before` is the blueprint of the last run with the names of this one. */
function laterSteps(blueprint: Blueprint, before: Blueprint, hasMigration: boolean): NextStep[] {
  const changed = changedTables(tableFingerprints(before), tableFingerprints(blueprint));
  const change = {
    why: `write a migration for the tables that changed (${changed.join(", ")})`,
    command: `uv run alembic upgrade head && uv run alembic revision --autogenerate -m "change ${changed.join(" ")}"`,
  };
  const steps = changed.length > 0 ? [change, ...ownerSteps(blueprint, before)] : [];
  return hasMigration || changed.length > 0
    ? [...steps, { why: "bring the database up to date", command: "uv run python -m app migrate" }]
    : [];
}

/** Whoever owned a row before there were accounts has none: what becomes of the row is the user's decision. */
function ownerSteps(blueprint: Blueprint, before: Blueprint): NextStep[] {
  const tables = strandedTables(blueprint, before);
  if (tables.length === 0) return [];
  const type = blueprint.database.ids === "uuid" ? "uuid" : "bigint";
  const reasons = [
    `As it is, that migration fails: the owners of the rows in ${tables.join(", ")} have no accounts.`,
    `Before its alter_column, delete the rows or set user_id to ids of accounts: op.execute("DELETE FROM …").`,
    `Then give each alter_column of user_id postgresql_using="user_id::${type}".`,
  ];
  return reasons.map((why) => ({ why, command: null }));
}
