/** The queries of desks. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { makeWay } from "../db/deletion.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { keepers } from "../keepers/table.js";
import type { DeskQuery, DeskRead } from "./schema.js";
import { desks } from "./table.js";

export const references: readonly Reference[] = [
  { field: "keeper_id", id: keepers.id, owner: keepers.user_id },
];

const columns = {
  id: desks.id,
  user_id: desks.user_id,
  number: desks.number,
  keeper_id: desks.keeper_id,
  created_at: desks.created_at,
  updated_at: desks.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(desks)
    .where(
      and(eq(desks.id, sql.placeholder("deskId")), eq(desks.user_id, sql.placeholder("ownerId"))),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(desks)
    .where(
      and(eq(desks.id, sql.placeholder("deskId")), eq(desks.user_id, sql.placeholder("ownerId"))),
    )
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof desks.$inferInsert) =>
  db.insert(desks).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "desks",
  id: { column: desks.id, value: values.uuid },
  sorts: {
    created_at: { column: desks.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(desks)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(desks).where(where),
});

export function listDesks(db: Db, ownerId: string, query: DeskQuery): Promise<Page<DeskRead>> {
  return listing.page(db, query, {
    where: eq(desks.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getDesk(
  db: Db,
  ownerId: string,
  deskId: string,
): Promise<DeskRead | undefined> {
  const [row] = await byId(db).execute({ deskId, ownerId });
  return row;
}

/** Those of `ids` that are there. */
export async function findDesks(
  db: Db,
  ownerId: string,
  ids: readonly string[],
): Promise<DeskRead[]> {
  return db
    .select(columns)
    .from(desks)
    .where(and(inArray(desks.id, [...ids]), eq(desks.user_id, ownerId)));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockDesk(
  db: Db,
  ownerId: string,
  deskId: string,
): Promise<DeskRead | undefined> {
  const [row] = await byIdLocked(db).execute({ deskId, ownerId });
  return row;
}

export async function insertDesk(db: Db, row: typeof desks.$inferInsert): Promise<DeskRead> {
  return one(await insertion(db, row));
}

export async function updateDesk(
  db: Db,
  ownerId: string,
  deskId: string,
  changes: PgUpdateSetSource<typeof desks>,
): Promise<DeskRead> {
  const rows = await db
    .update(desks)
    .set({ ...changes, updated_at: nextMoment(desks.updated_at) })
    .where(and(eq(desks.id, deskId), eq(desks.user_id, ownerId)))
    .returning(columns);
  return one(rows);
}

export async function deleteDesk(db: Db, ownerId: string, deskId: string): Promise<void> {
  await makeWay(db, desks, [deskId]);
  await db.delete(desks).where(and(eq(desks.id, deskId), eq(desks.user_id, ownerId)));
}
