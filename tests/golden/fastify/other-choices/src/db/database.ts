/** How a request reaches the database: `read` for reads, `write` for the rest. */

import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** The pool, the embedded database or a transaction. */
export type Db = PgDatabase<PgQueryResultHKT>;

export interface WriteOptions {
  /** Whether `work` runs no more than one statement, which needs no transaction around it. */
  readonly isOneStatement?: boolean;
}

export interface Database {
  /**
   * Runs what changes nothing, one statement after the other: without a transaction, and all of it
   * once more if the connection was dead.
   */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction, which is committed when the promise resolves. */
  write<T>(work: (db: Db) => Promise<T>, options?: WriteOptions): Promise<T>;
  close(): Promise<void>;
}
