/** The queries of drafts. */

import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, preparedFor } from "../db/prepared.js";
import type { DraftQuery, DraftRead } from "./schema.js";
import { drafts } from "./table.js";

const columns = {
  id: drafts.id,
  user_id: drafts.user_id,
  title: drafts.title,
  slug: drafts.slug,
  created_at: drafts.created_at,
  updated_at: drafts.updated_at,
};

const insertion = preparedFor((db, row: typeof drafts.$inferInsert) =>
  db.insert(drafts).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "drafts",
  id: { column: drafts.id, value: values.uuid },
  sorts: {
    created_at: { column: drafts.created_at, value: values.dateTime },
  },
  filters: {
    title: drafts.title,
  },
  search: [drafts.title],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(drafts)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(drafts).where(where),
});

export function listDrafts(
  db: Db,
  ownerId: string | AllRows,
  query: DraftQuery,
): Promise<Page<DraftRead>> {
  const isOwn = ownerId === ALL_ROWS ? undefined : eq(drafts.user_id, sql.placeholder("ownerId"));
  const values = ownerId === ALL_ROWS ? {} : { ownerId };
  return listing.page(db, query, { where: isOwn, values });
}

export async function getDraft(
  db: Db,
  ownerId: string | AllRows,
  draftId: string,
): Promise<DraftRead | undefined> {
  const [row] = await db
    .select(columns)
    .from(drafts)
    .where(and(eq(drafts.id, draftId), rowsOf(ownerId)));
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockDraft(
  db: Db,
  ownerId: string | AllRows,
  draftId: string,
): Promise<DraftRead | undefined> {
  const [row] = await db
    .select(columns)
    .from(drafts)
    .where(and(eq(drafts.id, draftId), rowsOf(ownerId)))
    .for("update");
  return row;
}

export async function insertDraft(db: Db, row: typeof drafts.$inferInsert): Promise<DraftRead> {
  return one(await insertion(db, row));
}

export async function updateDraft(
  db: Db,
  ownerId: string | AllRows,
  draftId: string,
  changes: PgUpdateSetSource<typeof drafts>,
): Promise<DraftRead | undefined> {
  const [row] = await db
    .update(drafts)
    .set({ ...changes, updated_at: nextMoment(drafts.updated_at) })
    .where(and(eq(drafts.id, draftId), rowsOf(ownerId)))
    .returning(columns);
  return row;
}

export async function deleteDraft(db: Db, ownerId: string, draftId: string): Promise<void> {
  await db.delete(drafts).where(and(eq(drafts.id, draftId), eq(drafts.user_id, ownerId)));
}

/** The rows of one owner, or all. */
function rowsOf(ownerId: string | AllRows): SQL | undefined {
  return ownerId === ALL_ROWS ? undefined : eq(drafts.user_id, ownerId);
}
