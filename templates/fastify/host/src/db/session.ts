/** The project's own Drizzle, as requests reach it. */

import type { Database, Db } from "./database.js";
import { withDatabaseErrors } from "./errors.js";

/** A Drizzle on PostgreSQL that has transactions. */
export interface ProjectDb extends Db {
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
}

/** `find` gives it when it is needed: it may not be there yet when routes are added. */
export function projectDatabase(find: () => ProjectDb): Database {
  return {
    read: (work) => withDatabaseErrors(() => work(find())),
    write: (work, { isOneStatement = false } = {}) =>
      withDatabaseErrors(() => (isOneStatement ? work(find()) : find().transaction(work))),
  };
}
