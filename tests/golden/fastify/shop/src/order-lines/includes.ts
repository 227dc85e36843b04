/** What clients can ask for along with order lines: the rows that these are related to. */
import type { z } from "zod";
import { reachOf } from "../core/access.js";
import { pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { OrderRead } from "../orders/schema.js";
import * as orderService from "../orders/service.js";
import { ProductRead } from "../products/schema.js";
import * as productService from "../products/service.js";
import { type OrderLineInclude, OrderLineRead } from "./schema.js";

export const OrderLineExpanded = OrderLineRead.extend({
  order: OrderRead.nullable().optional(),
  product: ProductRead.nullable().optional(),
}).meta({
  id: "OrderLineExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type OrderLineExpanded = z.infer<typeof OrderLineExpanded>;

export const OrderLineExpandedPage = pageEnvelope(OrderLineExpanded, "OrderLineExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandOrderLines(
  db: Db,
  caller: Caller,
  rows: readonly OrderLineRead[],
  names: OrderLineInclude = [],
): Promise<OrderLineExpanded[]> {
  const expanded: OrderLineExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("order")) {
    const ids = rows.map((row) => row.orderId);
    const ordersById = await orderService.findOrders(db, reachOf(caller, "clerk"), ids);
    for (const row of expanded) row.order = ordersById.get(row.orderId) ?? null;
  }
  if (names.includes("product")) {
    const ids = rows.map((row) => row.productId);
    const productsById = await productService.findProducts(db, ids);
    for (const row of expanded) row.product = productsById.get(row.productId) ?? null;
  }
  return expanded;
}
