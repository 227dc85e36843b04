/** A database for one file of tests: PGlite, or on the server that TEST_DATABASE_URL names. */

import { randomUUID } from "node:crypto";
import type { Database } from "../../src/db/database.js";
import { migrateUp } from "../../src/db/migrate.js";
import { openDatabase } from "../../src/db/open.js";
import { parseDatabaseUrl } from "../../src/db/url.js";
import { createDatabase, dropDatabases } from "./server.js";

interface TestDatabase {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

/** Opens an empty one that has every table. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const url = process.env.TEST_DATABASE_URL ?? "";
  if (url === "") {
    const database = await openDatabase({
      database: parseDatabaseUrl("memory:"),
      databasePoolSize: 1,
    });
    return { database, close: () => database.close() };
  }
  const server = { url, prefix: `test_${randomUUID().slice(0, 8)}` };
  const created = await createDatabase(server);
  await migrateUp(created);
  const database = await openDatabase({ database: created, databasePoolSize: 5 });
  return {
    database,
    close: async () => {
      await database.close();
      await dropDatabases(server);
    },
  };
}
