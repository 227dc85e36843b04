import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt", "userId"];

const fields = {
  orderId: values.id,
  productId: values.id,
  quantity: values.int({ minimum: 1, maximum: 1000 }),
  unitPrice: values.decimal(10, 2),
};

export const OrderLineCreate = inputObject(
  {
    ...fields,
    quantity: fields.quantity.default(1),
  },
  { readOnly },
).meta({
  id: "OrderLineCreate",
  description: "All that a client can set.",
  examples: [{ orderId: 1000001, productId: 1000001, quantity: 1, unitPrice: "1.00" }],
});
export type OrderLineCreate = z.infer<typeof OrderLineCreate>;

export const OrderLineReplace = inputObject(
  {
    ...OrderLineCreate.shape,
    orderId: fields.orderId.optional(),
  },
  { readOnly },
).meta({
  id: "OrderLineReplace",
  description: "The same, but what never changes may be left out.",
  examples: [{ orderId: 1000001, productId: 1000001, quantity: 1, unitPrice: "1.00" }],
});
export type OrderLineReplace = z.infer<typeof OrderLineReplace>;

export const OrderLineUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "OrderLineUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ productId: 1000002 }],
});
export type OrderLineUpdate = z.infer<typeof OrderLineUpdate>;

export const OrderLineRead = z
  .object({
    id: z.int(),
    userId: z.string(),
    orderId: z.int(),
    productId: z.int(),
    quantity: z.int(),
    unitPrice: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "OrderLineRead", description: "What a client is sent." });
export type OrderLineRead = z.infer<typeof OrderLineRead>;

/** What the address of one names. */
export const OrderLineParams = z.object({ order_line_id: values.queryId });

const OrderLineInclude = values.distinct(
  values.commaSeparated(values.enumeration(["order", "product"])),
);
export type OrderLineInclude = z.infer<typeof OrderLineInclude>;

/** How a client wants the list. */
export const OrderLineQuery = listParameters({
  include: OrderLineInclude.optional(),
  sort: sortBy("createdAt", "quantity"),
  ...filterBy("orderId", values.queryId),
  ...filterBy("productId", values.queryId),
});
export type OrderLineQuery = z.infer<typeof OrderLineQuery>;

/** What a client wants along with one. */
export const OrderLineItemQuery = z.strictObject({ include: OrderLineInclude.optional() });

export const OrderLineItem = OrderLineRead;
