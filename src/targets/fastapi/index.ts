import type { Blueprint } from "../../blueprint/blueprint.js";
import { carryNames } from "../../evolution/carry-names.js";
import type { Artifact } from "../../render/artifact.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../target.js";
import { hasAccounts } from "./account-view.js";
import { artifact, artifactsOf } from "./artifacts.js";
import { migrationHistory, VERSIONS_FOLDER, type MigrationHistory } from "./migration-history.js";
import { usesKeySet } from "./project-view.js";
import { renameMigration } from "./rename-migration.js";
import { linkTables } from "./link-views.js";
import {
  createTablesMigration,
  tableFingerprints,
  type Migration,
  type NewTables,
} from "./migration-view.js";

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

function newTables(blueprint: Blueprint, before: Blueprint | null): NewTables {
  const known = new Set(before === null ? [] : tableFingerprints(before).keys());
  return {
    resources: blueprint.resources.filter(({ table }) => !known.has(table)),
    links: linkTables(blueprint).filter(({ many }) => !known.has(many.table)),
  };
}

function creations(blueprint: Blueprint, fresh: NewTables, history: MigrationHistory): Artifact[] {
  if (fresh.resources.length === 0 && fresh.links.length === 0) return [];
  return [migration(createTablesMigration(blueprint, fresh, history), "create_tables")];
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

/** `before` is the blueprint of the last run with the names of this one. */
function laterSteps(blueprint: Blueprint, before: Blueprint, hasMigration: boolean): NextStep[] {
  const now = tableFingerprints(blueprint);
  const changed = [...tableFingerprints(before)]
    .filter(([table, print]) => now.get(table) !== print)
    .map(([table]) => table);
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
  if (hasAccounts(before) || !hasAccounts(blueprint)) return [];
  const owned = new Set(before.resources.flatMap(({ table, isOwned }) => (isOwned ? [table] : [])));
  const tables = blueprint.resources.flatMap(({ table, isOwned }) =>
    isOwned && owned.has(table) ? [table] : [],
  );
  if (tables.length === 0) return [];
  const type = blueprint.database.ids === "uuid" ? "uuid" : "bigint";
  const reasons = [
    `As it is, that migration fails: the owners of the rows in ${tables.join(", ")} have no accounts.`,
    `Before its alter_column, delete the rows or set user_id to ids of accounts: op.execute("DELETE FROM …").`,
    `Then give each alter_column of user_id postgresql_using="user_id::${type}".`,
  ];
  return reasons.map((why) => ({ why, command: null }));
}
