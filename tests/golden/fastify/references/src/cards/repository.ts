/** The queries of cards. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { desks } from "../desks/table.js";
import type { CardQuery, CardRead } from "./schema.js";
import { cards } from "./table.js";

export const references: readonly Reference[] = [
  { field: "desk_id", id: desks.id, owner: desks.user_id },
];

const columns = {
  id: cards.id,
  user_id: cards.user_id,
  desk_id: cards.desk_id,
  holder: cards.holder,
  created_at: cards.created_at,
  updated_at: cards.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(cards)
    .where(
      and(
        eq(cards.id, sql.placeholder("cardId")),
        eq(cards.user_id, sql.placeholder("ownerId")),
        isNull(cards.deleted_at),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(cards)
    .where(
      and(
        eq(cards.id, sql.placeholder("cardId")),
        eq(cards.user_id, sql.placeholder("ownerId")),
        isNull(cards.deleted_at),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof cards.$inferInsert) =>
  db.insert(cards).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "cards",
  id: { column: cards.id, value: values.uuid },
  sorts: {
    created_at: { column: cards.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(cards)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(cards).where(where),
});

export function listCards(db: Db, ownerId: string, query: CardQuery): Promise<Page<CardRead>> {
  return listing.page(db, query, {
    where: and(eq(cards.user_id, sql.placeholder("ownerId")), isNull(cards.deleted_at)),
    values: { ownerId },
  });
}

export async function getCard(
  db: Db,
  ownerId: string,
  cardId: string,
): Promise<CardRead | undefined> {
  const [row] = await byId(db).execute({ cardId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockCard(
  db: Db,
  ownerId: string,
  cardId: string,
): Promise<CardRead | undefined> {
  const [row] = await byIdLocked(db).execute({ cardId, ownerId });
  return row;
}

export async function insertCard(db: Db, row: typeof cards.$inferInsert): Promise<CardRead> {
  return one(await insertion(db, row));
}

export async function updateCard(
  db: Db,
  ownerId: string,
  cardId: string,
  changes: PgUpdateSetSource<typeof cards>,
): Promise<CardRead> {
  const rows = await db
    .update(cards)
    .set({ ...changes, updated_at: nextMoment(cards.updated_at) })
    .where(and(eq(cards.id, cardId), eq(cards.user_id, ownerId), isNull(cards.deleted_at)))
    .returning(columns);
  return one(rows);
}

export async function deleteCard(db: Db, ownerId: string, cardId: string): Promise<void> {
  await db
    .update(cards)
    .set({ deleted_at: utcNow() })
    .where(and(eq(cards.id, cardId), eq(cards.user_id, ownerId), isNull(cards.deleted_at)));
}
