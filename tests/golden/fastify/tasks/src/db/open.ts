/** The database that the settings name. */

import type { Database } from "./database.js";
import { EmbeddedDatabase } from "./embedded.js";
import { applyMigrations } from "./migrations.js";
import { PostgresDatabase } from "./postgres.js";
import type { DatabaseUrl } from "./url.js";

/** What of the settings concerns the database. */
export interface DatabaseSettings {
  readonly database: DatabaseUrl;
  readonly databasePoolSize: number;
}

/**
 * A server is connected to when it is first asked; the embedded database is migrated.
 * Throws a ConfigError if another process has the embedded database open.
 */
export async function openDatabase({
  database,
  databasePoolSize,
}: DatabaseSettings): Promise<Database> {
  if (database.kind === "server") return new PostgresDatabase(database, databasePoolSize);
  const embedded = await EmbeddedDatabase.open(database);
  try {
    await applyMigrations(embedded.session());
    return embedded;
  } catch (error) {
    await embedded.close();
    throw error;
  }
}
