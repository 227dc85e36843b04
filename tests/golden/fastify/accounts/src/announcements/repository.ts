/** The queries of announcements. */

import { count, eq, sql } from "drizzle-orm";
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
import type { AnnouncementQuery, AnnouncementRead } from "./schema.js";
import { announcements } from "./table.js";

const columns = {
  id: announcements.id,
  title: announcements.title,
  text: announcements.text,
  published_on: announcements.published_on,
  created_at: announcements.created_at,
  updated_at: announcements.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(announcements)
    .where(eq(announcements.id, sql.placeholder("announcementId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(announcements)
    .where(eq(announcements.id, sql.placeholder("announcementId")))
    .for("update"),
);

const insertion = preparedFor((db, row: typeof announcements.$inferInsert) =>
  db.insert(announcements).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof announcements>) =>
  db
    .update(announcements)
    .set({
      ...changesFor(announcements, changes),
      updated_at: nextMoment(announcements.updated_at),
    })
    .where(eq(announcements.id, sql.placeholder(":announcementId")))
    .returning(columns),
);

const listing = new Listing({
  resource: "announcements",
  id: { column: announcements.id, value: values.uuid },
  sorts: {
    created_at: { column: announcements.created_at, value: values.dateTime },
    published_on: { column: announcements.published_on, value: values.date, isNullable: true },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(announcements)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(announcements).where(where),
});

export function listAnnouncements(
  db: Db,
  query: AnnouncementQuery,
): Promise<Page<AnnouncementRead>> {
  return listing.page(db, query);
}

export async function getAnnouncement(
  db: Db,
  announcementId: string,
): Promise<AnnouncementRead | undefined> {
  const [row] = await byId(db).execute({ announcementId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockAnnouncement(
  db: Db,
  announcementId: string,
): Promise<AnnouncementRead | undefined> {
  const [row] = await byIdLocked(db).execute({ announcementId });
  return row;
}

export async function insertAnnouncement(
  db: Db,
  row: typeof announcements.$inferInsert,
): Promise<AnnouncementRead> {
  return one(await insertion(db, row));
}

export async function updateAnnouncement(
  db: Db,
  announcementId: string,
  changes: Changes<typeof announcements>,
): Promise<AnnouncementRead | undefined> {
  const [row] = await modification(db, changes, { ":announcementId": announcementId });
  return row;
}

export async function deleteAnnouncement(db: Db, announcementId: string): Promise<void> {
  await db.delete(announcements).where(eq(announcements.id, announcementId));
}
