/** The queries of news. Each carries the owner's id: a caller reaches no row but their own. */

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
import type { NewsQuery, NewsRead } from "./schema.js";
import { news } from "./table.js";

const columns = {
  id: news.id,
  user_id: news.user_id,
  news: news.news,
  created_at: news.created_at,
  updated_at: news.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(news)
    .where(
      and(eq(news.id, sql.placeholder("newsId")), eq(news.user_id, sql.placeholder("ownerId"))),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(news)
    .where(
      and(eq(news.id, sql.placeholder("newsId")), eq(news.user_id, sql.placeholder("ownerId"))),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof news.$inferInsert) =>
  db.insert(news).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof news>) =>
  db
    .update(news)
    .set({ ...changesFor(news, changes), updated_at: nextMoment(news.updated_at) })
    .where(
      and(eq(news.id, sql.placeholder(":newsId")), eq(news.user_id, sql.placeholder(":ownerId"))),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "news",
  id: { column: news.id, value: values.uuid },
  sorts: {
    created_at: { column: news.created_at, value: values.dateTime },
  },
  filters: {},
  search: [news.news],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(news)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(news).where(where),
});

export function listNews(db: Db, ownerId: string, query: NewsQuery): Promise<Page<NewsRead>> {
  return listing.page(db, query, {
    where: eq(news.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getNews(
  db: Db,
  ownerId: string,
  newsId: string,
): Promise<NewsRead | undefined> {
  const [row] = await byId(db).execute({ newsId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockNews(
  db: Db,
  ownerId: string,
  newsId: string,
): Promise<NewsRead | undefined> {
  const [row] = await byIdLocked(db).execute({ newsId, ownerId });
  return row;
}

export async function insertNews(db: Db, row: typeof news.$inferInsert): Promise<NewsRead> {
  return one(await insertion(db, row));
}

export async function updateNews(
  db: Db,
  ownerId: string,
  newsId: string,
  changes: Changes<typeof news>,
): Promise<NewsRead | undefined> {
  const [row] = await modification(db, changes, { ":newsId": newsId, ":ownerId": ownerId });
  return row;
}

export async function deleteNews(db: Db, ownerId: string, newsId: string): Promise<void> {
  await db.delete(news).where(and(eq(news.id, newsId), eq(news.user_id, ownerId)));
}
