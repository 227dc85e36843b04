/** The queries of groups. Each carries the owner's id: a caller reaches no row but their own. */

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
import type { GroupQuery, GroupRead } from "./schema.js";
import { groups } from "./table.js";

const columns = {
  id: groups.id,
  user_id: groups.user_id,
  group: groups.group,
  created_at: groups.created_at,
  updated_at: groups.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(groups)
    .where(
      and(
        eq(groups.id, sql.placeholder("groupId")),
        eq(groups.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(groups)
    .where(
      and(
        eq(groups.id, sql.placeholder("groupId")),
        eq(groups.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof groups.$inferInsert) =>
  db.insert(groups).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof groups>) =>
  db
    .update(groups)
    .set({ ...changesFor(groups, changes), updated_at: nextMoment(groups.updated_at) })
    .where(
      and(
        eq(groups.id, sql.placeholder(":groupId")),
        eq(groups.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "groups",
  id: { column: groups.id, value: values.uuid },
  sorts: {
    created_at: { column: groups.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(groups)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(groups).where(where),
});

export function listGroups(db: Db, ownerId: string, query: GroupQuery): Promise<Page<GroupRead>> {
  return listing.page(db, query, {
    where: eq(groups.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getGroup(
  db: Db,
  ownerId: string,
  groupId: string,
): Promise<GroupRead | undefined> {
  const [row] = await byId(db).execute({ groupId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockGroup(
  db: Db,
  ownerId: string,
  groupId: string,
): Promise<GroupRead | undefined> {
  const [row] = await byIdLocked(db).execute({ groupId, ownerId });
  return row;
}

export async function insertGroup(db: Db, row: typeof groups.$inferInsert): Promise<GroupRead> {
  return one(await insertion(db, row));
}

export async function updateGroup(
  db: Db,
  ownerId: string,
  groupId: string,
  changes: Changes<typeof groups>,
): Promise<GroupRead | undefined> {
  const [row] = await modification(db, changes, { ":groupId": groupId, ":ownerId": ownerId });
  return row;
}

export async function deleteGroup(db: Db, ownerId: string, groupId: string): Promise<void> {
  await db.delete(groups).where(and(eq(groups.id, groupId), eq(groups.user_id, ownerId)));
}
