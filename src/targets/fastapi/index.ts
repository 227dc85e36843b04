import type { Blueprint } from "../../blueprint/blueprint.js";
import { carryNames, type Carried } from "../../evolution/carry-names.js";
import type { Artifact } from "../../render/artifact.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../target.js";
import { artifact, artifactsOf } from "./artifacts.js";
import { migrationHistory, VERSIONS_FOLDER, type MigrationHistory } from "./migration-history.js";
import { usesKeySet } from "./project-view.js";
import { renameMigration } from "./rename-migration.js";
import { createTablesMigration, tableFingerprint, type Migration } from "./migration-view.js";

/** FastAPI with SQLModel on async SQLAlchemy, Alembic, PostgreSQL or an embedded SQLite. */
export const fastapi: Target = {
  name: "fastapi",
  reads: [{ folder: VERSIONS_FOLDER, extension: ".py" }],
  build,
  install: [
    ["python3", "-m", "venv", ".venv"],
    [".venv/bin/python", "-m", "pip", "install", "--quiet", "-e", ".[dev]"],
  ],
};

function build(blueprint: Blueprint, facts: ProjectFacts): TargetOutput {
  const history = migrationHistory(facts.files);
  const { previous } = facts;
  const carried = previous === null ? [] : carryNames(previous, blueprint);
  const migrations = migrationsOf(blueprint, carried, history);
  return {
    artifacts: [...artifactsOf(blueprint), ...migrations],
    diagnostics: migrations.length > 0 ? history.diagnostics : [],
    nextSteps:
      previous === null ? firstSteps(blueprint) : laterSteps({ previous, blueprint, carried }, migrations),
  };
}

/** What is renamed comes first: a new table may take a name that has become free. */
function migrationsOf(
  blueprint: Blueprint,
  carried: readonly Carried[],
  history: MigrationHistory,
): Artifact[] {
  const known = new Set(carried.map(({ now }) => now.table));
  const fresh = blueprint.resources.filter(({ table }) => !known.has(table));
  const rename = renameMigration(carried, history);
  const after = rename === null ? history : { ...history, head: rename.revision, count: history.count + 1 };
  return [
    ...(rename === null ? [] : [migration(rename, "rename")]),
    ...(fresh.length === 0
      ? []
      : [migration(createTablesMigration(blueprint, fresh, after), "create_tables")]),
  ];
}

/** Written once: what a database may have seen is never changed. */
function migration({ fileName, view }: Migration, template: "create_tables" | "rename"): Artifact {
  const path = `${VERSIONS_FOLDER}/${fileName}.py`;
  return { ...artifact(path, `migrations/versions/${template}.py.hbs`, () => view), ownership: "once" };
}

function firstSteps(blueprint: Blueprint): NextStep[] {
  return [
    { why: "install it", command: "uv sync" },
    ...(blueprint.auth.strategy === "jwt" ? [tokenStep(blueprint)] : []),
    { why: "run it on its embedded database", command: "uv run python -m app" },
    { why: "run its tests", command: "uv run pytest" },
  ];
}

function tokenStep(blueprint: Blueprint): NextStep {
  return usesKeySet(blueprint)
    ? {
        why: "say where your identity provider publishes its keys",
        command: 'echo "JWKS_URL=https://id.example/.well-known/jwks.json" > .env',
      }
    : {
        why: "keep a secret to sign tokens with",
        command: 'echo "JWT_SECRET=$(openssl rand -base64 48)" > .env',
      };
}

/** The blueprint of the last run, that of this one, and what both have. */
interface Evolution {
  readonly previous: Blueprint;
  readonly blueprint: Blueprint;
  readonly carried: readonly Carried[];
}

function laterSteps(
  { previous, blueprint, carried }: Evolution,
  migrations: readonly Artifact[],
): NextStep[] {
  const changed = changedTables({ previous, blueprint, carried });
  const change = {
    why: `write a migration for the tables that changed (${changed.join(", ")})`,
    command: `uv run alembic upgrade head && uv run alembic revision --autogenerate -m "change ${changed.join(" ")}"`,
  };
  const steps = changed.length > 0 ? [change] : [];
  return migrations.length > 0 || changed.length > 0
    ? [...steps, { why: "bring the database up to date", command: "uv run python -m app migrate" }]
    : [];
}

/** Tables that differ in more than names from those of the last run, or are gone. */
function changedTables({ previous, blueprint, carried }: Evolution): string[] {
  const now = new Map(blueprint.resources.map((resource) => [resource.table, resource]));
  const stayed = new Set(carried.map(({ before }) => before.table));
  const gone = previous.resources.flatMap(({ table }) => (stayed.has(table) ? [] : [table]));
  const changed = carried.flatMap(({ now: { table }, now: before }) => {
    const after = now.get(table);
    if (after === undefined) return [];
    return tableFingerprint(previous, before) === tableFingerprint(blueprint, after) ? [] : [table];
  });
  return [...changed, ...gone].sort();
}
