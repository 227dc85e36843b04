/** The queries of reviews. */

import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { books } from "../books/table.js";
import { Listing, type Page } from "../core/listing.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import type { ReviewQuery, ReviewRead } from "./schema.js";
import { reviews } from "./table.js";

export const references: readonly Reference[] = [
  { field: "book_id", id: books.id, owner: books.user_id, deletedAt: books.deleted_at },
];

const columns = {
  id: reviews.id,
  user_id: reviews.user_id,
  text: reviews.text,
  book_id: reviews.book_id,
  created_at: reviews.created_at,
  updated_at: reviews.updated_at,
};

const insertion = preparedFor((db, row: typeof reviews.$inferInsert) =>
  db.insert(reviews).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "reviews",
  id: { column: reviews.id, value: values.uuid },
  sorts: {
    created_at: { column: reviews.created_at, value: values.dateTime },
  },
  filters: {
    book_id: reviews.book_id,
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(reviews)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(reviews).where(where),
});

export function listReviews(
  db: Db,
  ownerId: string | AllRows,
  query: ReviewQuery,
): Promise<Page<ReviewRead>> {
  const isOwn = ownerId === ALL_ROWS ? undefined : eq(reviews.user_id, sql.placeholder("ownerId"));
  const values = ownerId === ALL_ROWS ? {} : { ownerId };
  return listing.page(db, query, { where: isOwn, values });
}

export async function getReview(
  db: Db,
  ownerId: string | AllRows,
  reviewId: string,
): Promise<ReviewRead | undefined> {
  const [row] = await db
    .select(columns)
    .from(reviews)
    .where(and(eq(reviews.id, reviewId), rowsOf(ownerId)));
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockReview(
  db: Db,
  ownerId: string | AllRows,
  reviewId: string,
): Promise<ReviewRead | undefined> {
  const [row] = await db
    .select(columns)
    .from(reviews)
    .where(and(eq(reviews.id, reviewId), rowsOf(ownerId)))
    .for("update");
  return row;
}

export async function insertReview(db: Db, row: typeof reviews.$inferInsert): Promise<ReviewRead> {
  return one(await insertion(db, row));
}

export async function updateReview(
  db: Db,
  ownerId: string,
  reviewId: string,
  changes: PgUpdateSetSource<typeof reviews>,
): Promise<ReviewRead> {
  const rows = await db
    .update(reviews)
    .set({ ...changes, updated_at: nextMoment(reviews.updated_at) })
    .where(and(eq(reviews.id, reviewId), eq(reviews.user_id, ownerId)))
    .returning(columns);
  return one(rows);
}

export async function deleteReview(db: Db, ownerId: string, reviewId: string): Promise<void> {
  await db.delete(reviews).where(and(eq(reviews.id, reviewId), eq(reviews.user_id, ownerId)));
}

/** The rows of one owner, or all. */
function rowsOf(ownerId: string | AllRows): SQL | undefined {
  return ownerId === ALL_ROWS ? undefined : eq(reviews.user_id, ownerId);
}
