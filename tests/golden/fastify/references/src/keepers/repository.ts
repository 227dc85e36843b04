/** The queries of keepers. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { desks } from "../desks/table.js";
import type { KeeperQuery, KeeperRead } from "./schema.js";
import { keepers } from "./table.js";

export const references: readonly Reference[] = [
  { field: "desk_id", id: desks.id, owner: desks.user_id },
];

const columns = {
  id: keepers.id,
  user_id: keepers.user_id,
  name: keepers.name,
  desk_id: keepers.desk_id,
  created_at: keepers.created_at,
  updated_at: keepers.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(keepers)
    .where(
      and(
        eq(keepers.id, sql.placeholder("keeperId")),
        eq(keepers.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(keepers)
    .where(
      and(
        eq(keepers.id, sql.placeholder("keeperId")),
        eq(keepers.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof keepers.$inferInsert) =>
  db.insert(keepers).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "keepers",
  id: { column: keepers.id, value: values.uuid },
  sorts: {
    created_at: { column: keepers.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(keepers)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(keepers).where(where),
});

export function listKeepers(
  db: Db,
  ownerId: string,
  query: KeeperQuery,
): Promise<Page<KeeperRead>> {
  return listing.page(db, query, {
    where: eq(keepers.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getKeeper(
  db: Db,
  ownerId: string,
  keeperId: string,
): Promise<KeeperRead | undefined> {
  const [row] = await byId(db).execute({ keeperId, ownerId });
  return row;
}

/** Those of `ids` that are there. */
export async function findKeepers(
  db: Db,
  ownerId: string,
  ids: readonly string[],
): Promise<KeeperRead[]> {
  return db
    .select(columns)
    .from(keepers)
    .where(and(inArray(keepers.id, [...ids]), eq(keepers.user_id, ownerId)));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockKeeper(
  db: Db,
  ownerId: string,
  keeperId: string,
): Promise<KeeperRead | undefined> {
  const [row] = await byIdLocked(db).execute({ keeperId, ownerId });
  return row;
}

export async function insertKeeper(db: Db, row: typeof keepers.$inferInsert): Promise<KeeperRead> {
  return one(await insertion(db, row));
}

export async function updateKeeper(
  db: Db,
  ownerId: string,
  keeperId: string,
  changes: PgUpdateSetSource<typeof keepers>,
): Promise<KeeperRead> {
  const rows = await db
    .update(keepers)
    .set({ ...changes, updated_at: nextMoment(keepers.updated_at) })
    .where(and(eq(keepers.id, keeperId), eq(keepers.user_id, ownerId)))
    .returning(columns);
  return one(rows);
}

export async function deleteKeeper(db: Db, ownerId: string, keeperId: string): Promise<void> {
  await db.delete(keepers).where(and(eq(keepers.id, keeperId), eq(keepers.user_id, ownerId)));
}
