/** The queries of users. Each carries the owner's id: a caller reaches no row but their own. */

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
import type { UserQuery, UserRead } from "./schema.js";
import { users } from "./table.js";

const columns = {
  id: users.id,
  user_id: users.user_id,
  user: users.user,
  email: users.email,
  created_at: users.created_at,
  updated_at: users.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(users)
    .where(
      and(eq(users.id, sql.placeholder("userId")), eq(users.user_id, sql.placeholder("ownerId"))),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(users)
    .where(
      and(eq(users.id, sql.placeholder("userId")), eq(users.user_id, sql.placeholder("ownerId"))),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof users.$inferInsert) =>
  db.insert(users).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof users>) =>
  db
    .update(users)
    .set({ ...changesFor(users, changes), updated_at: nextMoment(users.updated_at) })
    .where(
      and(eq(users.id, sql.placeholder(":userId")), eq(users.user_id, sql.placeholder(":ownerId"))),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "users",
  id: { column: users.id, value: values.uuid },
  sorts: {
    created_at: { column: users.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(users)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(users).where(where),
});

export function listUsers(db: Db, ownerId: string, query: UserQuery): Promise<Page<UserRead>> {
  return listing.page(db, query, {
    where: eq(users.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getUser(
  db: Db,
  ownerId: string,
  userId: string,
): Promise<UserRead | undefined> {
  const [row] = await byId(db).execute({ userId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockUser(
  db: Db,
  ownerId: string,
  userId: string,
): Promise<UserRead | undefined> {
  const [row] = await byIdLocked(db).execute({ userId, ownerId });
  return row;
}

export async function insertUser(db: Db, row: typeof users.$inferInsert): Promise<UserRead> {
  return one(await insertion(db, row));
}

export async function updateUser(
  db: Db,
  ownerId: string,
  userId: string,
  changes: Changes<typeof users>,
): Promise<UserRead | undefined> {
  const [row] = await modification(db, changes, { ":userId": userId, ":ownerId": ownerId });
  return row;
}

export async function deleteUser(db: Db, ownerId: string, userId: string): Promise<void> {
  await db.delete(users).where(and(eq(users.id, userId), eq(users.user_id, ownerId)));
}
