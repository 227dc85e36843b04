/**
 * The queries of time entries. Each carries the owner's id: a caller reaches no row but their own.
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
import type { TimeEntryQuery, TimeEntryRead } from "./schema.js";
import { timeEntries } from "./table.js";

const columns = {
  id: timeEntries.id,
  userId: timeEntries.userId,
  whatFor: timeEntries.whatFor,
  minutes: timeEntries.minutes,
  createdAt: timeEntries.createdAt,
  updatedAt: timeEntries.updatedAt,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(timeEntries)
    .where(
      and(
        eq(timeEntries.id, sql.placeholder("timeEntryId")),
        eq(timeEntries.userId, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(timeEntries)
    .where(
      and(
        eq(timeEntries.id, sql.placeholder("timeEntryId")),
        eq(timeEntries.userId, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof timeEntries.$inferInsert) =>
  db.insert(timeEntries).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof timeEntries>) =>
  db
    .update(timeEntries)
    .set({ ...changesFor(timeEntries, changes), updatedAt: nextMoment(timeEntries.updatedAt) })
    .where(
      and(
        eq(timeEntries.id, sql.placeholder(":timeEntryId")),
        eq(timeEntries.userId, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "time_entries",
  id: { column: timeEntries.id, value: values.id },
  sorts: {
    createdAt: { column: timeEntries.createdAt, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(timeEntries)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(timeEntries).where(where),
});

export function listTimeEntries(
  db: Db,
  ownerId: number,
  query: TimeEntryQuery,
): Promise<Page<TimeEntryRead>> {
  return listing.page(db, query, {
    where: eq(timeEntries.userId, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getTimeEntry(
  db: Db,
  ownerId: number,
  timeEntryId: number,
): Promise<TimeEntryRead | undefined> {
  const [row] = await byId(db).execute({ timeEntryId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockTimeEntry(
  db: Db,
  ownerId: number,
  timeEntryId: number,
): Promise<TimeEntryRead | undefined> {
  const [row] = await byIdLocked(db).execute({ timeEntryId, ownerId });
  return row;
}

export async function insertTimeEntry(
  db: Db,
  row: typeof timeEntries.$inferInsert,
): Promise<TimeEntryRead> {
  return one(await insertion(db, row));
}

export async function updateTimeEntry(
  db: Db,
  ownerId: number,
  timeEntryId: number,
  changes: Changes<typeof timeEntries>,
): Promise<TimeEntryRead | undefined> {
  const [row] = await modification(db, changes, {
    ":timeEntryId": timeEntryId,
    ":ownerId": ownerId,
  });
  return row;
}

export async function deleteTimeEntry(db: Db, ownerId: number, timeEntryId: number): Promise<void> {
  await db
    .delete(timeEntries)
    .where(and(eq(timeEntries.id, timeEntryId), eq(timeEntries.userId, ownerId)));
}
