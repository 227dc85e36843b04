/** What can be done with order lines. */

import { ApiError } from "../core/errors.js";
import { checkImmutable } from "../core/immutable.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type {
  OrderLineCreate,
  OrderLineQuery,
  OrderLineRead,
  OrderLineReplace,
  OrderLineUpdate,
} from "./schema.js";

const IMMUTABLE = ["orderId"];

export function listOrderLines(
  db: Db,
  ownerId: string,
  query: OrderLineQuery,
): Promise<Page<OrderLineRead>> {
  return repository.listOrderLines(db, ownerId, query);
}

export async function getOrderLine(
  db: Db,
  ownerId: string,
  orderLineId: number,
): Promise<OrderLineRead> {
  const found = await repository.getOrderLine(db, ownerId, orderLineId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createOrderLine(
  db: Db,
  ownerId: string,
  orderLine: OrderLineCreate,
): Promise<OrderLineRead> {
  const now = utcNow();
  const row = {
    userId: ownerId,
    ...orderLine,
    createdAt: now,
    updatedAt: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertOrderLine(db, row);
}

export async function replaceOrderLine(
  db: Db,
  ownerId: string,
  orderLineId: number,
  orderLine: OrderLineReplace,
  ifMatch?: string,
): Promise<OrderLineRead> {
  const current = await lockOrderLine(db, ownerId, orderLineId, ifMatch);
  checkImmutable(current, orderLine, IMMUTABLE);
  return changeOrderLine(db, current, orderLine);
}

export async function updateOrderLine(
  db: Db,
  ownerId: string,
  orderLineId: number,
  orderLine: OrderLineUpdate,
  ifMatch?: string,
): Promise<OrderLineRead> {
  const current = await lockOrderLine(db, ownerId, orderLineId, ifMatch);
  checkImmutable(current, orderLine, IMMUTABLE);
  return Object.keys(orderLine).length > 0 ? changeOrderLine(db, current, orderLine) : current;
}

export async function deleteOrderLine(
  db: Db,
  ownerId: string,
  orderLineId: number,
  ifMatch?: string,
): Promise<void> {
  const current = await lockOrderLine(db, ownerId, orderLineId, ifMatch);
  await repository.deleteOrderLine(db, current.userId, current.id);
}

async function lockOrderLine(
  db: Db,
  ownerId: string,
  orderLineId: number,
  ifMatch: string | undefined,
): Promise<OrderLineRead> {
  const current = await repository.lockOrderLine(db, ownerId, orderLineId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeOrderLine(
  db: Db,
  current: OrderLineRead,
  changes: OrderLineUpdate,
): Promise<OrderLineRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.userId, current });
  return repository.updateOrderLine(db, current.userId, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Order line not found");
}
