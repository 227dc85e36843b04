import type { Requirement } from "../../support/requirements.js";

/** What finds fault with a project of one target. Each is a command line that must end with 0. */
export interface QualityCommands {
  readonly needs: readonly Requirement[];
  readonly checks: readonly (readonly [name: string, command: readonly string[]])[];
  readonly migrate: readonly string[];
  /** Compares a migrated database with the app's tables; it ends with 0 and says this where they are the same. */
  readonly compare: {
    readonly command: readonly string[];
    readonly says: RegExp;
    /** Whether it can look into the embedded database, too. */
    readonly readsEmbedded: boolean;
  };
  /** Takes all migrations back. */
  readonly downgrade: readonly string[];
  readonly tests: readonly string[];
}

const FASTAPI: QualityCommands = {
  needs: ["Python"],
  checks: [
    ["the linter", ["python", "-m", "ruff", "check", "."]],
    ["the formatter", ["python", "-m", "ruff", "format", "--check", "."]],
    ["the strict type checker", ["python", "-m", "mypy", "--strict", "."]],
  ],
  migrate: ["python", "-m", "alembic", "upgrade", "head"],
  compare: {
    command: ["python", "-m", "alembic", "check"],
    says: /No new upgrade operations/,
    readsEmbedded: true,
  },
  downgrade: ["python", "-m", "alembic", "downgrade", "base"],
  tests: ["python", "-m", "pytest", "-q", "-p", "no:cacheprovider"],
};

const MIGRATE = ["node", "dist/main.js", "migrate"];

const FASTIFY: QualityCommands = {
  needs: ["npm packages"],
  checks: [
    ["the linter", ["node", "node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0"]],
    ["the formatter", ["node", "node_modules/prettier/bin/prettier.cjs", "--check", "."]],
    ["the strict type checker", ["node", "node_modules/typescript/bin/tsc"]],
  ],
  migrate: MIGRATE,
  compare: {
    command: ["node", "node_modules/drizzle-kit/bin.cjs", "push"],
    says: /No changes detected/,
    readsEmbedded: false,
  },
  downgrade: [...MIGRATE, "down", "1"],
  tests: ["node", "node_modules/vitest/vitest.mjs", "run"],
};

/** @throws {Error} For a target that nobody has said this of. */
export function qualityCommands(target: string): QualityCommands {
  if (target === "fastapi") return FASTAPI;
  if (target === "fastify") return FASTIFY;
  throw new Error(`nothing is known to find fault with a project of ${target}`);
}
