import { describe } from "vitest";
import { findPython } from "./find-python.mjs";
import { missingNpm } from "./node-env.mjs";
import { missingOwnPostgres } from "./own-postgres.js";
import { missingPgDump } from "./pg-dump.js";
import { missingPgBouncer } from "./pgbouncer.js";
import { missingPostgres } from "./postgres.js";
import { missingRedis } from "./redis.js";

const isCI = Boolean(process.env["CI"]);

/** Why generated Python projects cannot run here, in one line; null when they can. */
async function missingPython(): Promise<string | null> {
  try {
    await findPython();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const absent = {
  Python: await missingPython(),
  "npm packages": await missingNpm(),
  PostgreSQL: await missingPostgres(),
  Redis: await missingRedis(),
  "a PostgreSQL of its own": await missingOwnPostgres(),
  pg_dump: await missingPgDump(),
  PgBouncer: await missingPgBouncer(),
};

/** What is tried where it happens to be there, in CI too. */
const OPTIONAL = new Set<Requirement>(["PgBouncer"]);

export type Requirement = keyof typeof absent;

/**
 * `describe` for tests that need something of the machine. Where it is missing they are skipped and their name says why;
 * in CI they run all the same, and fail.
 */
export function describeWith(needs: readonly Requirement[], name: string, tests: () => void): void {
  const needed = needs.filter((need) => !isCI || OPTIONAL.has(need));
  const reason = needed.map((need) => absent[need]).find((missing) => missing !== null) ?? null;
  if (reason === null) describe(name, tests);
  else describe.skip(`${name} (skipped: ${reason})`, tests);
}

/** What it takes to run the projects that are generated for a target. */
export function runtimeOf(target: string): Requirement {
  return target === "fastapi" ? "Python" : "npm packages";
}
