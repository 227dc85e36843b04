/** The queries of users. */

import { and, count, eq, type SQL } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, preparedFor } from "../db/prepared.js";
import type { UserQuery, UserRead } from "./schema.js";
import { users } from "./table.js";

const columns = {
  id: users.id,
  email: users.email,
  roles: users.roles,
  display_name: users.display_name,
  handle: users.handle,
  bio: users.bio,
  language: users.language,
  strikes: users.strikes,
  created_at: users.created_at,
  updated_at: users.updated_at,
};

const insertion = preparedFor((db, row: typeof users.$inferInsert) =>
  db.insert(users).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "users",
  id: { column: users.id, value: values.uuid },
  sorts: {
    created_at: { column: users.created_at, value: values.dateTime },
    email: { column: users.email, value: values.text() },
  },
  filters: {
    email: users.email,
    language: users.language,
  },
  search: [users.display_name],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(users)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(users).where(where),
});

export function listUsers(db: Db, query: UserQuery): Promise<Page<UserRead>> {
  return listing.page(db, query);
}

export async function getUser(
  db: Db,
  ownerId: string | AllRows,
  userId: string,
): Promise<UserRead | undefined> {
  const [row] = await db
    .select(columns)
    .from(users)
    .where(and(eq(users.id, userId), rowsOf(ownerId)));
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockUser(
  db: Db,
  ownerId: string | AllRows,
  userId: string,
): Promise<UserRead | undefined> {
  const [row] = await db
    .select(columns)
    .from(users)
    .where(and(eq(users.id, userId), rowsOf(ownerId)))
    .for("update");
  return row;
}

export async function insertUser(db: Db, row: typeof users.$inferInsert): Promise<UserRead> {
  return one(await insertion(db, row));
}

export async function updateUser(
  db: Db,
  userId: string,
  changes: PgUpdateSetSource<typeof users>,
): Promise<UserRead> {
  const rows = await db
    .update(users)
    .set({ ...changes, updated_at: nextMoment(users.updated_at) })
    .where(eq(users.id, userId))
    .returning(columns);
  return one(rows);
}

export async function deleteUser(db: Db, userId: string): Promise<void> {
  await db.delete(users).where(eq(users.id, userId));
}

/** The rows of one owner, or all. */
function rowsOf(ownerId: string | AllRows): SQL | undefined {
  return ownerId === ALL_ROWS ? undefined : eq(users.id, ownerId);
}
