/**
 * The queries of indicator caches. Each carries the owner's id: a caller reaches no row but their
 * own.
 */

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
import type { IndicatorCacheQuery, IndicatorCacheRead } from "./schema.js";
import { indicatorCaches } from "./table.js";

const columns = {
  id: indicatorCaches.id,
  user_id: indicatorCaches.user_id,
  indicator_cache: indicatorCaches.indicator_cache,
  created_at: indicatorCaches.created_at,
  updated_at: indicatorCaches.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(indicatorCaches)
    .where(
      and(
        eq(indicatorCaches.id, sql.placeholder("indicatorCacheId")),
        eq(indicatorCaches.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(indicatorCaches)
    .where(
      and(
        eq(indicatorCaches.id, sql.placeholder("indicatorCacheId")),
        eq(indicatorCaches.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof indicatorCaches.$inferInsert) =>
  db.insert(indicatorCaches).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof indicatorCaches>) =>
  db
    .update(indicatorCaches)
    .set({
      ...changesFor(indicatorCaches, changes),
      updated_at: nextMoment(indicatorCaches.updated_at),
    })
    .where(
      and(
        eq(indicatorCaches.id, sql.placeholder(":indicatorCacheId")),
        eq(indicatorCaches.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "indicator_caches",
  id: { column: indicatorCaches.id, value: values.uuid },
  sorts: {
    created_at: { column: indicatorCaches.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(indicatorCaches)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(indicatorCaches).where(where),
});

export function listIndicatorCaches(
  db: Db,
  ownerId: string,
  query: IndicatorCacheQuery,
): Promise<Page<IndicatorCacheRead>> {
  return listing.page(db, query, {
    where: eq(indicatorCaches.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCacheId: string,
): Promise<IndicatorCacheRead | undefined> {
  const [row] = await byId(db).execute({ indicatorCacheId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCacheId: string,
): Promise<IndicatorCacheRead | undefined> {
  const [row] = await byIdLocked(db).execute({ indicatorCacheId, ownerId });
  return row;
}

export async function insertIndicatorCache(
  db: Db,
  row: typeof indicatorCaches.$inferInsert,
): Promise<IndicatorCacheRead> {
  return one(await insertion(db, row));
}

export async function updateIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCacheId: string,
  changes: Changes<typeof indicatorCaches>,
): Promise<IndicatorCacheRead | undefined> {
  const [row] = await modification(db, changes, {
    ":indicatorCacheId": indicatorCacheId,
    ":ownerId": ownerId,
  });
  return row;
}

export async function deleteIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCacheId: string,
): Promise<void> {
  await db
    .delete(indicatorCaches)
    .where(and(eq(indicatorCaches.id, indicatorCacheId), eq(indicatorCaches.user_id, ownerId)));
}
