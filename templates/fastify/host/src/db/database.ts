/** How a request reaches the database: `read` for reads, `write` for the rest. */

import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** What the queries need of the project's Drizzle, whichever its driver and its schema, or of a transaction. */
export type Db = Pick<
  PgDatabase<PgQueryResultHKT>,
  "$count" | "delete" | "execute" | "insert" | "select" | "update"
>;

export interface WriteOptions {
  /** Whether `work` runs no more than one statement, which needs no transaction around it. */
  readonly isOneStatement?: boolean;
}

export interface Database {
  /** Runs what changes nothing, without a transaction. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction, which is committed when the promise resolves. */
  write<T>(work: (db: Db) => Promise<T>, options?: WriteOptions): Promise<T>;
}
