/** The queries of orders. */

import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { addresses } from "../addresses/table.js";
import { Listing, type Page } from "../core/listing.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import type { OrderQuery, OrderRead } from "./schema.js";
import { orders } from "./table.js";

export const references: readonly Reference[] = [
  { field: "billingAddressId", id: addresses.id, owner: addresses.userId },
  { field: "shippingAddressId", id: addresses.id, owner: addresses.userId },
];

const columns = {
  id: orders.id,
  userId: orders.userId,
  number: orders.number,
  status: orders.status,
  billingAddressId: orders.billingAddressId,
  shippingAddressId: orders.shippingAddressId,
  note: orders.note,
  createdAt: orders.createdAt,
  updatedAt: orders.updatedAt,
};

const insertion = preparedFor((db, row: typeof orders.$inferInsert) =>
  db.insert(orders).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "orders",
  id: { column: orders.id, value: values.id },
  sorts: {
    createdAt: { column: orders.createdAt, value: values.dateTime },
    number: { column: orders.number, value: values.text() },
  },
  filters: {
    status: orders.status,
    billingAddressId: orders.billingAddressId,
    shippingAddressId: orders.shippingAddressId,
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(orders)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(orders).where(where),
});

export function listOrders(
  db: Db,
  ownerId: string | AllRows,
  query: OrderQuery,
): Promise<Page<OrderRead>> {
  const isOwn = ownerId === ALL_ROWS ? undefined : eq(orders.userId, sql.placeholder("ownerId"));
  const values = ownerId === ALL_ROWS ? {} : { ownerId };
  return listing.page(db, query, { where: isOwn, values });
}

export async function getOrder(
  db: Db,
  ownerId: string | AllRows,
  orderId: number,
): Promise<OrderRead | undefined> {
  const [row] = await db
    .select(columns)
    .from(orders)
    .where(and(eq(orders.id, orderId), rowsOf(ownerId)));
  return row;
}

/** Those of `ids` that are there. */
export async function findOrders(
  db: Db,
  ownerId: string | AllRows,
  ids: readonly number[],
): Promise<OrderRead[]> {
  return db
    .select(columns)
    .from(orders)
    .where(and(inArray(orders.id, [...ids]), rowsOf(ownerId)));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockOrder(
  db: Db,
  ownerId: string | AllRows,
  orderId: number,
): Promise<OrderRead | undefined> {
  const [row] = await db
    .select(columns)
    .from(orders)
    .where(and(eq(orders.id, orderId), rowsOf(ownerId)))
    .for("no key update");
  return row;
}

export async function insertOrder(db: Db, row: typeof orders.$inferInsert): Promise<OrderRead> {
  return one(await insertion(db, row));
}

export async function updateOrder(
  db: Db,
  ownerId: string,
  orderId: number,
  changes: PgUpdateSetSource<typeof orders>,
): Promise<OrderRead> {
  const rows = await db
    .update(orders)
    .set({ ...changes, updatedAt: nextMoment(orders.updatedAt) })
    .where(and(eq(orders.id, orderId), eq(orders.userId, ownerId)))
    .returning(columns);
  return one(rows);
}

export async function deleteOrder(db: Db, ownerId: string, orderId: number): Promise<void> {
  await db.delete(orders).where(and(eq(orders.id, orderId), eq(orders.userId, ownerId)));
}

/** The rows of one owner, or all. */
function rowsOf(ownerId: string | AllRows): SQL | undefined {
  return ownerId === ALL_ROWS ? undefined : eq(orders.userId, ownerId);
}
