/** The queries of users. */

import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { teams } from "../teams/table.js";
import type { UserQuery, UserRead } from "./schema.js";
import { users } from "./table.js";

export const references: readonly Reference[] = [{ field: "team_id", id: teams.id }];

const columns = {
  id: users.id,
  email: users.email,
  roles: users.roles,
  display_name: users.display_name,
  team_id: users.team_id,
  created_at: users.created_at,
  updated_at: users.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(users)
    .where(eq(users.id, sql.placeholder("userId"))),
);

const insertion = preparedFor((db, row: typeof users.$inferInsert) =>
  db.insert(users).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "users",
  id: { column: users.id, value: values.uuid },
  sorts: {
    created_at: { column: users.created_at, value: values.dateTime },
    display_name: { column: users.display_name, value: values.text() },
  },
  filters: {
    team_id: users.team_id,
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

export async function getUser(db: Db, userId: string): Promise<UserRead | undefined> {
  const [row] = await byId(db).execute({ userId });
  return row;
}

/** Those of `ids` that are there. */
export async function findUsers(db: Db, ids: readonly string[]): Promise<UserRead[]> {
  return db
    .select(columns)
    .from(users)
    .where(inArray(users.id, [...ids]));
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
    .for("no key update");
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
