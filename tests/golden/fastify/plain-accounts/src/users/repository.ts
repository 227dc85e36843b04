/** The queries of users. */

import { eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { UserRead } from "./schema.js";
import { users } from "./table.js";

const columns = {
  id: users.id,
  email: users.email,
  roles: users.roles,
  createdAt: users.createdAt,
  updatedAt: users.updatedAt,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(users)
    .where(eq(users.id, sql.placeholder("userId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(users)
    .where(eq(users.id, sql.placeholder("userId")))
    .for("update"),
);

const insertion = preparedFor((db, row: typeof users.$inferInsert) =>
  db.insert(users).values(placeholdersFor(row)).returning(columns),
);

export async function getUser(db: Db, userId: number): Promise<UserRead | undefined> {
  const [row] = await byId(db).execute({ userId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockUser(db: Db, userId: number): Promise<UserRead | undefined> {
  const [row] = await byIdLocked(db).execute({ userId });
  return row;
}

export async function insertUser(db: Db, row: typeof users.$inferInsert): Promise<UserRead> {
  return one(await insertion(db, row));
}

export async function updateUser(
  db: Db,
  userId: number,
  changes: PgUpdateSetSource<typeof users>,
): Promise<UserRead> {
  const rows = await db
    .update(users)
    .set({ ...changes, updatedAt: nextMoment(users.updatedAt) })
    .where(eq(users.id, userId))
    .returning(columns);
  return one(rows);
}
