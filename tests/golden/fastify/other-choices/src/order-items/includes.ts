/** What clients can ask for along with order items: the rows that these are related to. */
import type { z } from "zod";
import { pageEnvelope } from "../core/responses.js";
import type { Db } from "../db/database.js";
import { type OrderItemInclude, OrderItemRead } from "./schema.js";
import * as orderItemService from "./service.js";

export const OrderItemExpanded = OrderItemRead.extend({
  insteadOf: OrderItemRead.nullable().optional(),
}).meta({
  id: "OrderItemExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type OrderItemExpanded = z.infer<typeof OrderItemExpanded>;

export const OrderItemExpandedPage = pageEnvelope(OrderItemExpanded, "OrderItemExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandOrderItems(
  db: Db,
  rows: readonly OrderItemRead[],
  names: OrderItemInclude = [],
): Promise<OrderItemExpanded[]> {
  const expanded: OrderItemExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("insteadOf")) {
    const ids = rows.map((row) => row.insteadOfId);
    const orderItemsById = await orderItemService.findOrderItems(db, ids);
    for (const row of expanded) row.insteadOf = orderItemsById.get(row.insteadOfId) ?? null;
  }
  return expanded;
}
