/** The queries of order items. */

import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { followSoftDelete } from "../db/deletion.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import type { OrderItemQuery, OrderItemRead } from "./schema.js";
import { orderItems } from "./table.js";

export const references: readonly Reference[] = [
  { field: "insteadOfId", id: orderItems.id, deletedAt: orderItems.deletedAt },
];

const columns = {
  id: orderItems.id,
  productCode: orderItems.productCode,
  unitPrice: orderItems.unitPrice,
  itemCount: orderItems.itemCount,
  shippedAt: orderItems.shippedAt,
  insteadOfId: orderItems.insteadOfId,
  createdAt: orderItems.createdAt,
  updatedAt: orderItems.updatedAt,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(orderItems)
    .where(and(eq(orderItems.id, sql.placeholder("orderItemId")), isNull(orderItems.deletedAt))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(orderItems)
    .where(and(eq(orderItems.id, sql.placeholder("orderItemId")), isNull(orderItems.deletedAt)))
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof orderItems.$inferInsert) =>
  db.insert(orderItems).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "order_items",
  id: { column: orderItems.id, value: values.id },
  sorts: {
    unitPrice: { column: orderItems.unitPrice, value: values.decimal(10, 2) },
    shippedAt: { column: orderItems.shippedAt, value: values.dateTime, isNullable: true },
    createdAt: { column: orderItems.createdAt, value: values.dateTime },
  },
  filters: {
    productCode: orderItems.productCode,
    unitPrice: orderItems.unitPrice,
    shippedAt: orderItems.shippedAt,
  },
  search: [orderItems.productCode],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(orderItems)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(orderItems).where(where),
});

export function listOrderItems(db: Db, query: OrderItemQuery): Promise<Page<OrderItemRead>> {
  return listing.page(db, query, { where: isNull(orderItems.deletedAt), values: {} });
}

export async function getOrderItem(
  db: Db,
  orderItemId: number,
): Promise<OrderItemRead | undefined> {
  const [row] = await byId(db).execute({ orderItemId });
  return row;
}

/** Those of `ids` that are there. */
export async function findOrderItems(db: Db, ids: readonly number[]): Promise<OrderItemRead[]> {
  return db
    .select(columns)
    .from(orderItems)
    .where(and(inArray(orderItems.id, [...ids]), isNull(orderItems.deletedAt)));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockOrderItem(
  db: Db,
  orderItemId: number,
): Promise<OrderItemRead | undefined> {
  const [row] = await byIdLocked(db).execute({ orderItemId });
  return row;
}

export async function insertOrderItem(
  db: Db,
  row: typeof orderItems.$inferInsert,
): Promise<OrderItemRead> {
  return one(await insertion(db, row));
}

export async function updateOrderItem(
  db: Db,
  orderItemId: number,
  changes: PgUpdateSetSource<typeof orderItems>,
): Promise<OrderItemRead> {
  const rows = await db
    .update(orderItems)
    .set({ ...changes, updatedAt: nextMoment(orderItems.updatedAt) })
    .where(and(eq(orderItems.id, orderItemId), isNull(orderItems.deletedAt)))
    .returning(columns);
  return one(rows);
}

export async function deleteOrderItem(db: Db, orderItemId: number): Promise<void> {
  await db
    .update(orderItems)
    .set({ deletedAt: utcNow() })
    .where(and(eq(orderItems.id, orderItemId), isNull(orderItems.deletedAt)));
  await followSoftDelete(db, orderItems, orderItemId);
}
