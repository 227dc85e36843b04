/** The queries of queries. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import {
  type Changes,
  changesFor,
  placeholdersFor,
  prepared,
  preparedFor,
} from "../db/prepared.js";
import type { QueryQuery, QueryRead } from "./schema.js";
import { queries } from "./table.js";

const columns = {
  id: queries.id,
  user_id: queries.user_id,
  query: queries.query,
  created_at: queries.created_at,
  updated_at: queries.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(queries)
    .where(
      and(
        eq(queries.id, sql.placeholder("queryId")),
        eq(queries.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(queries)
    .where(
      and(
        eq(queries.id, sql.placeholder("queryId")),
        eq(queries.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof queries.$inferInsert) =>
  db.insert(queries).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof queries>) =>
  db
    .update(queries)
    .set({ ...changesFor(queries, changes), updated_at: nextMoment(queries.updated_at) })
    .where(
      and(
        eq(queries.id, sql.placeholder(":queryId")),
        eq(queries.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "queries",
  id: { column: queries.id, value: values.uuid },
  sorts: {
    created_at: { column: queries.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(queries)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(queries).where(where),
});

export function listQueries(db: Db, ownerId: string, query: QueryQuery): Promise<Page<QueryRead>> {
  return listing.page(db, query, {
    where: eq(queries.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getQuery(
  db: Db,
  ownerId: string,
  queryId: string,
): Promise<QueryRead | undefined> {
  const [row] = await byId(db).execute({ queryId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockQuery(
  db: Db,
  ownerId: string,
  queryId: string,
): Promise<QueryRead | undefined> {
  const [row] = await byIdLocked(db).execute({ queryId, ownerId });
  return row;
}

export async function insertQuery(db: Db, row: typeof queries.$inferInsert): Promise<QueryRead> {
  return one(await insertion(db, row));
}

export async function updateQuery(
  db: Db,
  ownerId: string,
  queryId: string,
  changes: Changes<typeof queries>,
): Promise<QueryRead | undefined> {
  const [row] = await modification(db, changes, { ":queryId": queryId, ":ownerId": ownerId });
  return row;
}

export async function deleteQuery(db: Db, ownerId: string, queryId: string): Promise<void> {
  await db.delete(queries).where(and(eq(queries.id, queryId), eq(queries.user_id, ownerId)));
}
