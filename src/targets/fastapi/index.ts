import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import type { Artifact } from "../../render/artifact.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../target.js";
import { artifact, artifactsOf } from "./artifacts.js";
import { migrationHistory, VERSIONS_FOLDER } from "./migration-history.js";
import { usesKeySet } from "./project-view.js";
import { createTablesMigration, tableFingerprint } from "./migration-view.js";

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
  const known = new Map(facts.previous?.resources.map((resource) => [resource.table, resource]));
  const fresh = blueprint.resources.filter(({ table }) => !known.has(table));
  const isFirst = facts.previous === null;
  return {
    artifacts: [...artifactsOf(blueprint), ...migrations(blueprint, fresh, history)],
    diagnostics: fresh.length > 0 ? history.diagnostics : [],
    nextSteps: isFirst ? firstSteps(blueprint) : laterSteps(blueprint, facts.previous, fresh),
  };
}

function migrations(
  blueprint: Blueprint,
  fresh: readonly Resource[],
  history: { readonly head: string | null; readonly count: number },
): Artifact[] {
  if (fresh.length === 0) return [];
  const { fileName, view } = createTablesMigration(blueprint, fresh, history);
  const path = `${VERSIONS_FOLDER}/${fileName}.py`;
  return [{ ...artifact(path, "migrations/versions/create_tables.py.hbs", () => view), ownership: "once" }];
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

function laterSteps(
  blueprint: Blueprint,
  previous: Blueprint | null,
  fresh: readonly Resource[],
): NextStep[] {
  const before = new Map(
    previous?.resources.map((resource) => [resource.table, tableFingerprint(previous, resource)]),
  );
  const now = new Map(
    blueprint.resources.map((resource) => [resource.table, tableFingerprint(blueprint, resource)]),
  );
  const changed = [...before].filter(([table, print]) => now.get(table) !== print).map(([table]) => table);
  const change = {
    why: `write a migration for the tables that changed (${changed.join(", ")})`,
    command: `uv run alembic upgrade head && uv run alembic revision --autogenerate -m "change ${changed.join(" ")}"`,
  };
  const steps = changed.length > 0 ? [change] : [];
  const hasMigration = fresh.length > 0 || changed.length > 0;
  return hasMigration
    ? [...steps, { why: "bring the database up to date", command: "uv run python -m app migrate" }]
    : [];
}
