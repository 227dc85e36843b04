/** What can be done with orders. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { OrderCreate, OrderQuery, OrderRead, OrderUpdate } from "./schema.js";

export function listOrders(db: Db, ownerId: string, query: OrderQuery): Promise<Page<OrderRead>> {
  return repository.listOrders(db, ownerId, query);
}

export async function getOrder(db: Db, ownerId: string, orderId: string): Promise<OrderRead> {
  const found = await repository.getOrder(db, ownerId, orderId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createOrder(
  db: Db,
  ownerId: string,
  order_: OrderCreate,
): Promise<OrderRead> {
  const now = utcNow();
  return repository.insertOrder(db, {
    id: newId(),
    user_id: ownerId,
    ...order_,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceOrder(
  db: Db,
  ownerId: string,
  orderId: string,
  order_: OrderCreate,
  ifMatch?: string,
): Promise<OrderRead> {
  return changeOrder(db, ownerId, orderId, order_, ifMatch);
}

export async function updateOrder(
  db: Db,
  ownerId: string,
  orderId: string,
  order_: OrderUpdate,
  ifMatch?: string,
): Promise<OrderRead> {
  if (Object.keys(order_).length === 0) {
    return lockOrder(db, ownerId, orderId, ifMatch);
  }
  return changeOrder(db, ownerId, orderId, order_, ifMatch);
}

export async function deleteOrder(
  db: Db,
  ownerId: string,
  orderId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockOrder(db, ownerId, orderId, ifMatch);
  await repository.deleteOrder(db, current.user_id, current.id);
}

async function lockOrder(
  db: Db,
  ownerId: string,
  orderId: string,
  ifMatch: string | undefined,
): Promise<OrderRead> {
  const current = await repository.lockOrder(db, ownerId, orderId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeOrder(
  db: Db,
  ownerId: string,
  orderId: string,
  changes: OrderUpdate,
  ifMatch: string | undefined,
): Promise<OrderRead> {
  if (ifMatch !== undefined) {
    await lockOrder(db, ownerId, orderId, ifMatch);
  }
  const changed = await repository.updateOrder(db, ownerId, orderId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Order not found");
}
