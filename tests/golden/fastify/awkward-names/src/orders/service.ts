/** What can be done with orders. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { OrderCreate, OrderQuery, OrderRead, OrderUpdate } from "./schema.js";
import { orders } from "./table.js";

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
  const current = await lockOrder(db, ownerId, orderId, ifMatch);
  return changeOrder(db, current, order_);
}

export async function updateOrder(
  db: Db,
  ownerId: string,
  orderId: string,
  order_: OrderUpdate,
  ifMatch?: string,
): Promise<OrderRead> {
  const current = await lockOrder(db, ownerId, orderId, ifMatch);
  return Object.keys(order_).length > 0 ? changeOrder(db, current, order_) : current;
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

async function changeOrder(db: Db, current: OrderRead, changes: OrderUpdate): Promise<OrderRead> {
  // Drizzle would find this name on any object, and take it for a change.
  const kept = { constructor: orders.constructor };
  return repository.updateOrder(db, current.user_id, current.id, {
    ...kept,
    ...changes,
    updated_at: nextMoment(current.updated_at),
  });
}

function notFound(): ApiError {
  return new ApiError(404, "Order not found");
}
