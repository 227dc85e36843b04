/** What clients can ask for along with orders: the rows that these are related to. */
import type { z } from "zod";
import { AddressRead } from "../addresses/schema.js";
import * as addressService from "../addresses/service.js";
import { pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { type OrderInclude, OrderRead } from "./schema.js";

export const OrderExpanded = OrderRead.extend({
  billingAddress: AddressRead.nullable().optional(),
  shippingAddress: AddressRead.nullable().optional(),
}).meta({
  id: "OrderExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type OrderExpanded = z.infer<typeof OrderExpanded>;

export const OrderExpandedPage = pageEnvelope(OrderExpanded, "OrderExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandOrders(
  db: Db,
  caller: Caller,
  rows: readonly OrderRead[],
  names: OrderInclude = [],
): Promise<OrderExpanded[]> {
  const expanded: OrderExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("billingAddress")) {
    const ids = rows.map((row) => row.billingAddressId);
    const addressesById = await addressService.findAddresses(db, caller.id, ids);
    for (const row of expanded)
      row.billingAddress = addressesById.get(row.billingAddressId) ?? null;
  }
  if (names.includes("shippingAddress")) {
    const ids = rows.map((row) => row.shippingAddressId);
    const addressesById = await addressService.findAddresses(db, caller.id, ids);
    for (const row of expanded)
      row.shippingAddress = addressesById.get(row.shippingAddressId) ?? null;
  }
  return expanded;
}
