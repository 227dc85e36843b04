/**
 * The queries of order lines. Each carries the owner's id: a caller reaches no row but their own.
 */

import { and, count, eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { orders } from "../orders/table.js";
import { products } from "../products/table.js";
import type { OrderLineQuery, OrderLineRead } from "./schema.js";
import { orderLines } from "./table.js";

export const references: readonly Reference[] = [
  { field: "orderId", id: orders.id, owner: orders.userId },
  { field: "productId", id: products.id, deletedAt: products.deletedAt },
];

const columns = {
  id: orderLines.id,
  userId: orderLines.userId,
  orderId: orderLines.orderId,
  productId: orderLines.productId,
  quantity: orderLines.quantity,
  unitPrice: orderLines.unitPrice,
  createdAt: orderLines.createdAt,
  updatedAt: orderLines.updatedAt,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(orderLines)
    .where(
      and(
        eq(orderLines.id, sql.placeholder("orderLineId")),
        eq(orderLines.userId, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(orderLines)
    .where(
      and(
        eq(orderLines.id, sql.placeholder("orderLineId")),
        eq(orderLines.userId, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof orderLines.$inferInsert) =>
  db.insert(orderLines).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "order_lines",
  id: { column: orderLines.id, value: values.id },
  sorts: {
    createdAt: { column: orderLines.createdAt, value: values.dateTime },
    quantity: { column: orderLines.quantity, value: values.int() },
  },
  filters: {
    orderId: orderLines.orderId,
    productId: orderLines.productId,
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(orderLines)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(orderLines).where(where),
});

export function listOrderLines(
  db: Db,
  ownerId: string,
  query: OrderLineQuery,
): Promise<Page<OrderLineRead>> {
  return listing.page(db, query, {
    where: eq(orderLines.userId, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getOrderLine(
  db: Db,
  ownerId: string,
  orderLineId: number,
): Promise<OrderLineRead | undefined> {
  const [row] = await byId(db).execute({ orderLineId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockOrderLine(
  db: Db,
  ownerId: string,
  orderLineId: number,
): Promise<OrderLineRead | undefined> {
  const [row] = await byIdLocked(db).execute({ orderLineId, ownerId });
  return row;
}

export async function insertOrderLine(
  db: Db,
  row: typeof orderLines.$inferInsert,
): Promise<OrderLineRead> {
  return one(await insertion(db, row));
}

export async function updateOrderLine(
  db: Db,
  ownerId: string,
  orderLineId: number,
  changes: PgUpdateSetSource<typeof orderLines>,
): Promise<OrderLineRead> {
  const rows = await db
    .update(orderLines)
    .set({ ...changes, updatedAt: nextMoment(orderLines.updatedAt) })
    .where(and(eq(orderLines.id, orderLineId), eq(orderLines.userId, ownerId)))
    .returning(columns);
  return one(rows);
}

export async function deleteOrderLine(db: Db, ownerId: string, orderLineId: number): Promise<void> {
  await db
    .delete(orderLines)
    .where(and(eq(orderLines.id, orderLineId), eq(orderLines.userId, ownerId)));
}
