import type { Blueprint } from "../../blueprint/blueprint.js";
import type { Artifact } from "../../render/artifact.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../target.js";
import { artifact, artifactsOf } from "./artifacts.js";
import { migrationHistory, VERSIONS_FOLDER } from "./migration-history.js";
import { usesKeySet } from "./project-view.js";
import { linkTables } from "./link-views.js";
import { createTablesMigration, tableFingerprints, type NewTables } from "./migration-view.js";

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
  const fresh = newTables(blueprint, facts.previous);
  const isFirst = facts.previous === null;
  return {
    artifacts: [...artifactsOf(blueprint), ...migrations(blueprint, fresh, history)],
    diagnostics: isNothing(fresh) ? [] : history.diagnostics,
    nextSteps: isFirst ? firstSteps(blueprint) : laterSteps(blueprint, facts.previous, fresh),
  };
}

function newTables(blueprint: Blueprint, previous: Blueprint | null): NewTables {
  const known = new Set(previous === null ? [] : tableFingerprints(previous).keys());
  return {
    resources: blueprint.resources.filter(({ table }) => !known.has(table)),
    links: linkTables(blueprint).filter(({ many }) => !known.has(many.table)),
  };
}

function isNothing({ resources, links }: NewTables): boolean {
  return resources.length === 0 && links.length === 0;
}

function migrations(
  blueprint: Blueprint,
  fresh: NewTables,
  history: { readonly head: string | null; readonly count: number },
): Artifact[] {
  if (isNothing(fresh)) return [];
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

function laterSteps(blueprint: Blueprint, previous: Blueprint | null, fresh: NewTables): NextStep[] {
  const before = previous === null ? [] : tableFingerprints(previous);
  const now = tableFingerprints(blueprint);
  const changed = [...before].filter(([table, print]) => now.get(table) !== print).map(([table]) => table);
  const change = {
    why: `write a migration for the tables that changed (${changed.join(", ")})`,
    command: `uv run alembic upgrade head && uv run alembic revision --autogenerate -m "change ${changed.join(" ")}"`,
  };
  const steps = changed.length > 0 ? [change] : [];
  const hasMigration = !isNothing(fresh) || changed.length > 0;
  return hasMigration
    ? [...steps, { why: "bring the database up to date", command: "uv run python -m app migrate" }]
    : [];
}
