/** The queries of notices. */

import { count, eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { books } from "../books/table.js";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import type { NoticeQuery, NoticeRead } from "./schema.js";
import { notices } from "./table.js";

export const references: readonly Reference[] = [
  { field: "book_id", id: books.id, owner: books.user_id, deletedAt: books.deleted_at },
];

const columns = {
  id: notices.id,
  text: notices.text,
  book_id: notices.book_id,
  created_at: notices.created_at,
  updated_at: notices.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(notices)
    .where(eq(notices.id, sql.placeholder("noticeId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(notices)
    .where(eq(notices.id, sql.placeholder("noticeId")))
    .for("update"),
);

const insertion = preparedFor((db, row: typeof notices.$inferInsert) =>
  db.insert(notices).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "notices",
  id: { column: notices.id, value: values.uuid },
  sorts: {
    created_at: { column: notices.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(notices)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(notices).where(where),
});

export function listNotices(db: Db, query: NoticeQuery): Promise<Page<NoticeRead>> {
  return listing.page(db, query);
}

export async function getNotice(db: Db, noticeId: string): Promise<NoticeRead | undefined> {
  const [row] = await byId(db).execute({ noticeId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockNotice(db: Db, noticeId: string): Promise<NoticeRead | undefined> {
  const [row] = await byIdLocked(db).execute({ noticeId });
  return row;
}

export async function insertNotice(db: Db, row: typeof notices.$inferInsert): Promise<NoticeRead> {
  return one(await insertion(db, row));
}

export async function updateNotice(
  db: Db,
  noticeId: string,
  changes: PgUpdateSetSource<typeof notices>,
): Promise<NoticeRead> {
  const rows = await db
    .update(notices)
    .set({ ...changes, updated_at: nextMoment(notices.updated_at) })
    .where(eq(notices.id, noticeId))
    .returning(columns);
  return one(rows);
}
