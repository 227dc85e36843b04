/** The files in `migrations/`, and which of them the database has seen. */

import { readdir, readFile } from "node:fs/promises";
import { desc, eq } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
import { ConfigError } from "../config.js";
import type { Db } from "./database.js";
import { isMissingTable } from "./errors.js";
import { utcDateTime } from "./types.js";

/** A connection that nobody else uses. */
export interface MigrationSession {
  readonly db: Db;
  /** Runs statements, as many as there are; outside of a transaction, several at once are one. */
  readonly run: (script: string) => Promise<unknown>;
}

export const MIGRATIONS = new URL("../../migrations/", import.meta.url);

const UP = ".up.sql";
const DOWN = ".down.sql";
// For what PostgreSQL refuses in a transaction, or should not do in one.
const NO_TRANSACTION = /^--\s*no transaction\s*$/i;
// Between the statements of such a file, as drizzle-kit prints it. To look for semicolons would be to understand SQL.
const BREAKPOINT = /--> statement-breakpoint[^\S\n]*$/m;

const seen = pgTable("schema_migrations", {
  name: text("name").primaryKey(),
  applied_at: utcDateTime("applied_at"),
});
const CREATE_TABLE = `create table if not exists schema_migrations (
  name text primary key,
  applied_at timestamptz not null default clock_timestamp()
)`;

/** The migrations that the database has not seen, in their order, whichever of their neighbours it has. */
async function pendingMigrations(db: Db, folder = MIGRATIONS): Promise<string[]> {
  const applied = new Set(await appliedMigrations(db));
  const files = (await readdir(folder)).sort();
  const names = files.filter((file) => file.endsWith(UP)).map((file) => file.slice(0, -UP.length));
  return names.filter((name) => !applied.has(name));
}

/** Whether the database has seen every migration. */
export async function isMigrated(db: Db): Promise<boolean> {
  return (await pendingMigrations(db)).length === 0;
}

/**
 * Brings the database up to date, a transaction a file; gives the names of what it applied. A file without a transaction
 * that fails counts as not applied, and is run from its start the next time.
 */
export async function applyMigrations(
  session: MigrationSession,
  folder = MIGRATIONS,
): Promise<string[]> {
  await session.run(CREATE_TABLE);
  const names = await pendingMigrations(session.db, folder);
  for (const name of names) {
    await perform(session, new URL(name + UP, folder), () =>
      session.db.insert(seen).values({ name }),
    );
  }
  return names;
}

/** Takes back the migrations that were applied last; gives their names. */
export async function revertMigrations(
  session: MigrationSession,
  steps: number,
  folder = MIGRATIONS,
): Promise<string[]> {
  const names = (await appliedMigrations(session.db)).slice(0, steps);
  for (const name of names) {
    await perform(session, new URL(name + DOWN, folder), () =>
      session.db.delete(seen).where(eq(seen.name, name)),
    );
  }
  return names;
}

/** The latest first. */
async function appliedMigrations(db: Db): Promise<string[]> {
  try {
    const rows = await db
      .select({ name: seen.name })
      .from(seen)
      .orderBy(desc(seen.applied_at), desc(seen.name));
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
}

async function perform(
  { run }: MigrationSession,
  file: URL,
  record: () => PromiseLike<unknown>,
): Promise<void> {
  const fileName = file.pathname.replace(/^.*\//, "");
  try {
    const script = await readFile(file, "utf8");
    if (NO_TRANSACTION.test(firstLine(script))) {
      for (const statement of script.split(BREAKPOINT)) await run(statement);
      await record();
    } else {
      await inTransaction(run, async () => {
        await run(script);
        await record();
      });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`Cannot migrate: ${fileName}: ${reason}`, { cause: error });
  }
}

async function inTransaction(
  run: MigrationSession["run"],
  work: () => Promise<void>,
): Promise<void> {
  await run("begin");
  try {
    await work();
    await run("commit");
  } catch (error) {
    await run("rollback");
    throw error;
  }
}

function firstLine(script: string): string {
  return script.split("\n", 1).join("");
}
