/** Queries whose SQL is made once, and not each time that they are run. */

import type { Db } from "./database.js";

interface Preparable<Query> {
  prepare(name: string): Query;
}

/** What gives the query of a connection. The values of its placeholders come when it is executed. */
export function prepared<Query>(build: (db: Db) => Preparable<Query>): (db: Db) => Query {
  const queries = new WeakMap<Db, Query>();
  return (db) => {
    const known = queries.get(db);
    if (known !== undefined) return known;
    // Without a name: not every pooler puts up with one.
    const query = build(db).prepare("");
    queries.set(db, query);
    return query;
  };
}
