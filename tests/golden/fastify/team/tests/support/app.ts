/** An application to call, on a database that is made for the test run. */

import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import type { FastifyInstance } from "fastify";
import { inject } from "vitest";
import { buildApp } from "../../src/app.js";
import { loadSettings, type Settings } from "../../src/config.js";
import type { Database } from "../../src/db/database.js";
import { migrateUp } from "../../src/db/migrate.js";
import { openDatabase } from "../../src/db/open.js";
import { type DatabaseUrl, parseDatabaseUrl } from "../../src/db/url.js";
import * as tables from "../../src/tables.js";
import { createDatabase } from "./server.js";

export const SECRET = "a secret for tests, long enough for HS256";

export interface Started {
  readonly app: FastifyInstance;
  /** Where it listens: http://127.0.0.1:12345 */
  readonly url: string;
  readonly settings: Settings;
  readonly database: Database;
}

const TABLES = Object.values<unknown>(tables)
  .filter((table) => is(table, PgTable))
  .map((table) => sql.identifier(getTableName(table)));

/** One statement, which looks at references when all rows are gone. Truncating makes new files each time. */
const EMPTY_TABLES = sql`with ${sql.join(
  TABLES.map((table) => sql`${table} as (delete from ${table})`),
  sql`, `,
)} select`;

let started: Promise<Started> | undefined;

/** The application that all tests of this process call. */
export function startedApp(): Promise<Started> {
  started ??= start();
  return started;
}

/** Leaves nothing of a test to the next one. */
export async function emptyTables(): Promise<void> {
  if (started === undefined) return;
  const { database } = await started;
  await database.write((db) => db.execute(EMPTY_TABLES));
}

/** Starts another application with other settings, for as long as `look` takes; `prepare` may add routes to it. */
export async function withApp(
  changes: Partial<Settings>,
  look: (url: string) => Promise<void>,
  prepare?: (app: FastifyInstance) => unknown,
): Promise<void> {
  const { settings, database } = await startedApp();
  const app = buildApp({ ...settings, ...changes }, database);
  prepare?.(app);
  try {
    await look(await listen(app));
  } finally {
    await app.close();
  }
}

async function start(): Promise<Started> {
  const database = await migratedDatabase();
  const settings = {
    ...loadSettings({
      JWT_SECRET: SECRET,
      RATE_LIMIT: "off",
      CORS_ORIGINS: "https://app.example",
      LOG_LEVEL: "critical",
      // A test says which address a client has.
      TRUSTED_PROXIES: "127.0.0.1",
    }),
    database,
  };
  const opened = await openDatabase(settings);
  const app = buildApp(settings, opened);
  return { app, url: await listen(app), settings, database: opened };
}

async function migratedDatabase(): Promise<DatabaseUrl> {
  const server = inject("server");
  // In memory, and migrated when it is opened.
  if (server === null) return parseDatabaseUrl("memory:");
  const database = await createDatabase(server);
  await migrateUp(database);
  return database;
}

async function listen(app: FastifyInstance): Promise<string> {
  return app.listen({ host: "127.0.0.1", port: 0 });
}
