/** The queries of books. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { authors } from "../authors/table.js";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { followSoftDelete } from "../db/deletion.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { genres } from "../genres/table.js";
import type { BookQuery, BookRead } from "./schema.js";
import { books } from "./table.js";

export const references: readonly Reference[] = [
  { field: "author_id", id: authors.id, owner: authors.user_id, deletedAt: authors.deleted_at },
  { field: "editor_id", id: authors.id, owner: authors.user_id, deletedAt: authors.deleted_at },
  { field: "translator_id", id: authors.id, owner: authors.user_id, deletedAt: authors.deleted_at },
  { field: "genre_id", id: genres.id },
];

const columns = {
  id: books.id,
  user_id: books.user_id,
  title: books.title,
  author_id: books.author_id,
  editor_id: books.editor_id,
  translator_id: books.translator_id,
  genre_id: books.genre_id,
  created_at: books.created_at,
  updated_at: books.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(books)
    .where(
      and(
        eq(books.id, sql.placeholder("bookId")),
        eq(books.user_id, sql.placeholder("ownerId")),
        isNull(books.deleted_at),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(books)
    .where(
      and(
        eq(books.id, sql.placeholder("bookId")),
        eq(books.user_id, sql.placeholder("ownerId")),
        isNull(books.deleted_at),
      ),
    )
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof books.$inferInsert) =>
  db.insert(books).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "books",
  id: { column: books.id, value: values.uuid },
  sorts: {
    title: { column: books.title, value: values.text() },
    created_at: { column: books.created_at, value: values.dateTime },
  },
  filters: {
    author_id: books.author_id,
    editor_id: books.editor_id,
    genre_id: books.genre_id,
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(books)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(books).where(where),
});

export function listBooks(db: Db, ownerId: string, query: BookQuery): Promise<Page<BookRead>> {
  return listing.page(db, query, {
    where: and(eq(books.user_id, sql.placeholder("ownerId")), isNull(books.deleted_at)),
    values: { ownerId },
  });
}

export async function getBook(
  db: Db,
  ownerId: string,
  bookId: string,
): Promise<BookRead | undefined> {
  const [row] = await byId(db).execute({ bookId, ownerId });
  return row;
}

/** Those of `ids` that are there. */
export async function findBooks(
  db: Db,
  ownerId: string,
  ids: readonly string[],
): Promise<BookRead[]> {
  return db
    .select(columns)
    .from(books)
    .where(and(inArray(books.id, [...ids]), eq(books.user_id, ownerId), isNull(books.deleted_at)));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockBook(
  db: Db,
  ownerId: string,
  bookId: string,
): Promise<BookRead | undefined> {
  const [row] = await byIdLocked(db).execute({ bookId, ownerId });
  return row;
}

export async function insertBook(db: Db, row: typeof books.$inferInsert): Promise<BookRead> {
  return one(await insertion(db, row));
}

export async function updateBook(
  db: Db,
  ownerId: string,
  bookId: string,
  changes: PgUpdateSetSource<typeof books>,
): Promise<BookRead> {
  const rows = await db
    .update(books)
    .set({ ...changes, updated_at: nextMoment(books.updated_at) })
    .where(and(eq(books.id, bookId), eq(books.user_id, ownerId), isNull(books.deleted_at)))
    .returning(columns);
  return one(rows);
}

export async function deleteBook(db: Db, ownerId: string, bookId: string): Promise<void> {
  await db
    .update(books)
    .set({ deleted_at: utcNow() })
    .where(and(eq(books.id, bookId), eq(books.user_id, ownerId), isNull(books.deleted_at)));
  await followSoftDelete(db, books, bookId);
}
