/** What can be done with order items. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { OrderItemCreate, OrderItemQuery, OrderItemRead, OrderItemUpdate } from "./schema.js";

export function listOrderItems(db: Db, query: OrderItemQuery): Promise<Page<OrderItemRead>> {
  return repository.listOrderItems(db, query);
}

export async function getOrderItem(db: Db, orderItemId: number): Promise<OrderItemRead> {
  const found = await repository.getOrderItem(db, orderItemId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findOrderItems(
  db: Db,
  ids: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, OrderItemRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findOrderItems(db, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createOrderItem(db: Db, orderItem: OrderItemCreate): Promise<OrderItemRead> {
  const now = utcNow();
  const row = {
    ...orderItem,
    createdAt: now,
    updatedAt: now,
  };
  await checkReferences(db, repository.references, row);
  return repository.insertOrderItem(db, row);
}

export async function replaceOrderItem(
  db: Db,
  orderItemId: number,
  orderItem: OrderItemCreate,
  ifMatch?: string,
): Promise<OrderItemRead> {
  const current = await lockOrderItem(db, orderItemId, ifMatch);
  return changeOrderItem(db, current, orderItem);
}

export async function updateOrderItem(
  db: Db,
  orderItemId: number,
  orderItem: OrderItemUpdate,
  ifMatch?: string,
): Promise<OrderItemRead> {
  const current = await lockOrderItem(db, orderItemId, ifMatch);
  return Object.keys(orderItem).length > 0 ? changeOrderItem(db, current, orderItem) : current;
}

export async function deleteOrderItem(
  db: Db,
  orderItemId: number,
  ifMatch?: string,
): Promise<void> {
  const current = await lockOrderItem(db, orderItemId, ifMatch);
  await repository.deleteOrderItem(db, current.id);
}

async function lockOrderItem(
  db: Db,
  orderItemId: number,
  ifMatch: string | undefined,
): Promise<OrderItemRead> {
  const current = await repository.lockOrderItem(db, orderItemId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeOrderItem(
  db: Db,
  current: OrderItemRead,
  changes: OrderItemUpdate,
): Promise<OrderItemRead> {
  await checkReferences(db, repository.references, changes, { current });
  return repository.updateOrderItem(db, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Order item not found");
}
