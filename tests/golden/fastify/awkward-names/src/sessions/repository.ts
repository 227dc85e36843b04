/** The queries of sessions. */

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
import type { SessionQuery, SessionRead } from "./schema.js";
import { sessions } from "./table.js";

const columns = {
  id: sessions.id,
  session: sessions.session,
  created_at: sessions.created_at,
  updated_at: sessions.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder("sessionId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder("sessionId")))
    .for("update"),
);

const insertion = preparedFor((db, row: typeof sessions.$inferInsert) =>
  db.insert(sessions).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof sessions>) =>
  db
    .update(sessions)
    .set({ ...changesFor(sessions, changes), updated_at: nextMoment(sessions.updated_at) })
    .where(eq(sessions.id, sql.placeholder(":sessionId")))
    .returning(columns),
);

const listing = new Listing({
  resource: "sessions",
  id: { column: sessions.id, value: values.uuid },
  sorts: {
    created_at: { column: sessions.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(sessions)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(sessions).where(where),
});

export function listSessions(db: Db, query: SessionQuery): Promise<Page<SessionRead>> {
  return listing.page(db, query);
}

export async function getSession(db: Db, sessionId: string): Promise<SessionRead | undefined> {
  const [row] = await byId(db).execute({ sessionId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockSession(db: Db, sessionId: string): Promise<SessionRead | undefined> {
  const [row] = await byIdLocked(db).execute({ sessionId });
  return row;
}

export async function insertSession(
  db: Db,
  row: typeof sessions.$inferInsert,
): Promise<SessionRead> {
  return one(await insertion(db, row));
}

export async function updateSession(
  db: Db,
  sessionId: string,
  changes: Changes<typeof sessions>,
): Promise<SessionRead | undefined> {
  const [row] = await modification(db, changes, { ":sessionId": sessionId });
  return row;
}

export async function deleteSession(db: Db, sessionId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, sessionId));
}
