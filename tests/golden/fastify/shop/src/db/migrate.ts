/** `migrate` and `migrate down` of the command line. */

import { setTimeout as delay } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { ConfigError } from "../config.js";
import { connectionTo } from "./connection.js";
import { EmbeddedDatabase } from "./embedded.js";
import {
  applyMigrations,
  MIGRATIONS,
  revertMigrations,
  type MigrationSession,
} from "./migrations.js";
import type { DatabaseUrl, ServerUrl } from "./url.js";

// Those who migrate at the same time do it one after the other; any number would do.
const LOCK = 7_203_914_856;
const LOCK_POLL_MILLIS = 200;

/**
 * Runs the migrations that the database has not seen; gives their names. `database` is not a pooler's, if that can be helped.
 * Throws a ConfigError.
 */
export function migrateUp(database: DatabaseUrl, folder = MIGRATIONS): Promise<string[]> {
  return withSession(database, (session) => applyMigrations(session, folder));
}

/** Takes back the last `steps` migrations; gives their names. Throws a ConfigError. */
export function migrateDown(
  database: DatabaseUrl,
  steps: number,
  folder = MIGRATIONS,
): Promise<string[]> {
  return withSession(database, (session) => revertMigrations(session, steps, folder));
}

async function withSession<T>(
  database: DatabaseUrl,
  work: (session: MigrationSession) => Promise<T>,
): Promise<T> {
  if (database.kind === "server") {
    return withClient(database, (lock) =>
      withLock(lock, () =>
        withClient(database, (client) =>
          work({ db: drizzle(client), run: (script) => client.query(script) }),
        ),
      ),
    );
  }
  const embedded = await EmbeddedDatabase.open(database);
  try {
    return await work(embedded.session());
  } finally {
    await embedded.close();
  }
}

/** Held by a transaction of its own: a pooler may give the next statement to another of its connections. */
async function withLock<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin; set local idle_in_transaction_session_timeout = 0");
  // Not waited for in the database: a waiting statement keeps an index from being created concurrently.
  while (!(await tryLock(client))) await delay(LOCK_POLL_MILLIS);
  try {
    return await work();
  } finally {
    await client.query("rollback");
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    `select pg_try_advisory_xact_lock(${LOCK}) as taken`,
  );
  return rows.some(({ taken }) => taken);
}

async function withClient<T>(url: ServerUrl, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connected(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function connected(url: ServerUrl): Promise<Client> {
  try {
    const client = new Client(await connectionTo(url));
    // What goes wrong on it is thrown by the statement under way.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new ConfigError(`Cannot migrate: no connection (${reason})`, { cause: error });
  }
}
