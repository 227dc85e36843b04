/** The queries of articles. */

import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { ArticleQuery, ArticleRead } from "./schema.js";
import { articles } from "./table.js";

const columns = {
  id: articles.id,
  user_id: articles.user_id,
  title: articles.title,
  created_at: articles.created_at,
  updated_at: articles.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(articles)
    .where(eq(articles.id, sql.placeholder("articleId"))),
);

const insertion = preparedFor((db, row: typeof articles.$inferInsert) =>
  db.insert(articles).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "articles",
  id: { column: articles.id, value: values.uuid },
  sorts: {
    created_at: { column: articles.created_at, value: values.dateTime },
  },
  filters: {
    title: articles.title,
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(articles)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(articles).where(where),
});

export function listArticles(db: Db, query: ArticleQuery): Promise<Page<ArticleRead>> {
  return listing.page(db, query);
}

export async function getArticle(db: Db, articleId: string): Promise<ArticleRead | undefined> {
  const [row] = await byId(db).execute({ articleId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockArticle(
  db: Db,
  ownerId: string | AllRows,
  articleId: string,
): Promise<ArticleRead | undefined> {
  const [row] = await db
    .select(columns)
    .from(articles)
    .where(and(eq(articles.id, articleId), rowsOf(ownerId)))
    .for("update");
  return row;
}

export async function insertArticle(
  db: Db,
  row: typeof articles.$inferInsert,
): Promise<ArticleRead> {
  return one(await insertion(db, row));
}

export async function updateArticle(
  db: Db,
  ownerId: string | AllRows,
  articleId: string,
  changes: PgUpdateSetSource<typeof articles>,
): Promise<ArticleRead | undefined> {
  const [row] = await db
    .update(articles)
    .set({ ...changes, updated_at: nextMoment(articles.updated_at) })
    .where(and(eq(articles.id, articleId), rowsOf(ownerId)))
    .returning(columns);
  return row;
}

export async function deleteArticle(db: Db, ownerId: string, articleId: string): Promise<void> {
  await db.delete(articles).where(and(eq(articles.id, articleId), eq(articles.user_id, ownerId)));
}

/** The rows of one owner, or all. */
function rowsOf(ownerId: string | AllRows): SQL | undefined {
  return ownerId === ALL_ROWS ? undefined : eq(articles.user_id, ownerId);
}
