/** PostgreSQL inside the process, for development and tests. */

import { mkdir } from "node:fs/promises";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle, type PgliteDatabase } from "drizzle-orm/pglite";
import type { Database, Db, WriteOptions } from "./database.js";
import { withDatabaseErrors } from "./errors.js";
import { lockFolder, type FolderLock } from "./lock.js";
import type { MigrationSession } from "./migrations.js";
import type { EmbeddedUrl } from "./url.js";

export class EmbeddedDatabase implements Database {
  readonly #client: PGlite;
  readonly #db: PgliteDatabase;
  readonly #lock: FolderLock | null;

  private constructor(client: PGlite, lock: FolderLock | null) {
    this.#client = client;
    this.#db = drizzle(client);
    this.#lock = lock;
  }

  /** Throws a ConfigError if another process has it open. */
  static async open({ folder }: EmbeddedUrl): Promise<EmbeddedDatabase> {
    // Production neither needs it nor loads it.
    const { PGlite } = await import("@electric-sql/pglite");
    if (folder === null) return new EmbeddedDatabase(await PGlite.create(), null);
    await mkdir(folder, { recursive: true });
    const lock = await lockFolder(folder);
    try {
      return new EmbeddedDatabase(await PGlite.create(folder), lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return withDatabaseErrors(() => work(this.#db));
  }

  write<T>(
    work: (db: Db) => Promise<T>,
    { isOneStatement = false }: WriteOptions = {},
  ): Promise<T> {
    return withDatabaseErrors(() => (isOneStatement ? work(this.#db) : this.#db.transaction(work)));
  }

  /** What migrations run on. Nobody else may use the database meanwhile. */
  session(): MigrationSession {
    return { db: this.#db, run: (script) => this.#client.exec(script) };
  }

  async close(): Promise<void> {
    await this.#client.close();
    await this.#lock?.release();
  }
}
