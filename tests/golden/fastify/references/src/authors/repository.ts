/** The queries of authors. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { followSoftDelete } from "../db/deletion.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import type { AuthorQuery, AuthorRead } from "./schema.js";
import { authors } from "./table.js";

export const references: readonly Reference[] = [
  { field: "mentor_id", id: authors.id, owner: authors.user_id, deletedAt: authors.deleted_at },
];

const columns = {
  id: authors.id,
  user_id: authors.user_id,
  name: authors.name,
  mentor_id: authors.mentor_id,
  created_at: authors.created_at,
  updated_at: authors.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(authors)
    .where(
      and(
        eq(authors.id, sql.placeholder("authorId")),
        eq(authors.user_id, sql.placeholder("ownerId")),
        isNull(authors.deleted_at),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(authors)
    .where(
      and(
        eq(authors.id, sql.placeholder("authorId")),
        eq(authors.user_id, sql.placeholder("ownerId")),
        isNull(authors.deleted_at),
      ),
    )
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof authors.$inferInsert) =>
  db.insert(authors).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "authors",
  id: { column: authors.id, value: values.uuid },
  sorts: {
    created_at: { column: authors.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(authors)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(authors).where(where),
});

export function listAuthors(
  db: Db,
  ownerId: string,
  query: AuthorQuery,
): Promise<Page<AuthorRead>> {
  return listing.page(db, query, {
    where: and(eq(authors.user_id, sql.placeholder("ownerId")), isNull(authors.deleted_at)),
    values: { ownerId },
  });
}

export async function getAuthor(
  db: Db,
  ownerId: string,
  authorId: string,
): Promise<AuthorRead | undefined> {
  const [row] = await byId(db).execute({ authorId, ownerId });
  return row;
}

/** Those of `ids` that are there. */
export async function findAuthors(
  db: Db,
  ownerId: string,
  ids: readonly string[],
): Promise<AuthorRead[]> {
  return db
    .select(columns)
    .from(authors)
    .where(
      and(inArray(authors.id, [...ids]), eq(authors.user_id, ownerId), isNull(authors.deleted_at)),
    );
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockAuthor(
  db: Db,
  ownerId: string,
  authorId: string,
): Promise<AuthorRead | undefined> {
  const [row] = await byIdLocked(db).execute({ authorId, ownerId });
  return row;
}

export async function insertAuthor(db: Db, row: typeof authors.$inferInsert): Promise<AuthorRead> {
  return one(await insertion(db, row));
}

export async function updateAuthor(
  db: Db,
  ownerId: string,
  authorId: string,
  changes: PgUpdateSetSource<typeof authors>,
): Promise<AuthorRead> {
  const rows = await db
    .update(authors)
    .set({ ...changes, updated_at: nextMoment(authors.updated_at) })
    .where(and(eq(authors.id, authorId), eq(authors.user_id, ownerId), isNull(authors.deleted_at)))
    .returning(columns);
  return one(rows);
}

export async function deleteAuthor(db: Db, ownerId: string, authorId: string): Promise<void> {
  await db
    .update(authors)
    .set({ deleted_at: utcNow() })
    .where(and(eq(authors.id, authorId), eq(authors.user_id, ownerId), isNull(authors.deleted_at)));
  await followSoftDelete(db, authors, authorId);
}
