/** What can be done with orders. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import type { AllRows } from "../core/rows.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { OrderCreate, OrderQuery, OrderRead, OrderUpdate } from "./schema.js";

export function listOrders(
  db: Db,
  ownerId: string | AllRows,
  query: OrderQuery,
): Promise<Page<OrderRead>> {
  return repository.listOrders(db, ownerId, query);
}

export async function getOrder(
  db: Db,
  ownerId: string | AllRows,
  orderId: number,
): Promise<OrderRead> {
  const found = await repository.getOrder(db, ownerId, orderId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findOrders(
  db: Db,
  ownerId: string | AllRows,
  ids: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, OrderRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findOrders(db, ownerId, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createOrder(
  db: Db,
  ownerId: string,
  order_: OrderCreate,
): Promise<OrderRead> {
  const now = utcNow();
  const row = {
    userId: ownerId,
    ...order_,
    createdAt: now,
    updatedAt: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertOrder(db, row);
}

export async function replaceOrder(
  db: Db,
  ownerId: string,
  orderId: number,
  order_: OrderCreate,
  ifMatch?: string,
): Promise<OrderRead> {
  const current = await lockOrder(db, ownerId, orderId, ifMatch);
  return changeOrder(db, current, order_);
}

export async function updateOrder(
  db: Db,
  ownerId: string | AllRows,
  orderId: number,
  order_: OrderUpdate,
  ifMatch?: string,
): Promise<OrderRead> {
  const current = await lockOrder(db, ownerId, orderId, ifMatch);
  return Object.keys(order_).length > 0 ? changeOrder(db, current, order_) : current;
}

export async function deleteOrder(
  db: Db,
  ownerId: string,
  orderId: number,
  ifMatch?: string,
): Promise<void> {
  const current = await lockOrder(db, ownerId, orderId, ifMatch);
  await repository.deleteOrder(db, current.userId, current.id);
}

async function lockOrder(
  db: Db,
  ownerId: string | AllRows,
  orderId: number,
  ifMatch: string | undefined,
): Promise<OrderRead> {
  const current = await repository.lockOrder(db, ownerId, orderId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeOrder(db: Db, current: OrderRead, changes: OrderUpdate): Promise<OrderRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.userId, current });
  return repository.updateOrder(db, current.userId, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Order not found");
}
