/** The queries of comments. */

import { count, eq, inArray, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { posts } from "../posts/table.js";
import type { CommentQuery, CommentRead } from "./schema.js";
import { comments } from "./table.js";

export const references: readonly Reference[] = [
  { field: "post_id", id: posts.id },
  { field: "answers_id", id: comments.id },
];

const columns = {
  id: comments.id,
  post_id: comments.post_id,
  answers_id: comments.answers_id,
  text: comments.text,
  created_at: comments.created_at,
  updated_at: comments.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(comments)
    .where(eq(comments.id, sql.placeholder("commentId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(comments)
    .where(eq(comments.id, sql.placeholder("commentId")))
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof comments.$inferInsert) =>
  db.insert(comments).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "comments",
  id: { column: comments.id, value: values.uuid },
  sorts: {
    created_at: { column: comments.created_at, value: values.dateTime },
  },
  filters: {
    post_id: comments.post_id,
    answers_id: comments.answers_id,
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(comments)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(comments).where(where),
});

export function listComments(db: Db, query: CommentQuery): Promise<Page<CommentRead>> {
  return listing.page(db, query);
}

export async function getComment(db: Db, commentId: string): Promise<CommentRead | undefined> {
  const [row] = await byId(db).execute({ commentId });
  return row;
}

/** Those of `ids` that are there. */
export async function findComments(db: Db, ids: readonly string[]): Promise<CommentRead[]> {
  return db
    .select(columns)
    .from(comments)
    .where(inArray(comments.id, [...ids]));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockComment(db: Db, commentId: string): Promise<CommentRead | undefined> {
  const [row] = await byIdLocked(db).execute({ commentId });
  return row;
}

export async function insertComment(
  db: Db,
  row: typeof comments.$inferInsert,
): Promise<CommentRead> {
  return one(await insertion(db, row));
}

export async function deleteComment(db: Db, commentId: string): Promise<void> {
  await db.delete(comments).where(eq(comments.id, commentId));
}
