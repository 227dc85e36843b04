import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

export const OrderStatus = values.enumeration(["open", "paid", "sent", "cancelled"]);

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt", "userId"];

const fields = {
  number: values.text({ min: 1, max: 20 }),
  status: OrderStatus,
  billingAddressId: values.id,
  shippingAddressId: values.id.nullable(),
  note: values.text({ min: 1, max: 500 }).nullable(),
};

export const OrderCreate = inputObject(
  {
    ...fields,
    status: fields.status.default("open"),
    shippingAddressId: fields.shippingAddressId.default(null),
    note: fields.note.default(null),
  },
  { readOnly },
).meta({
  id: "OrderCreate",
  description: "All that a client can set.",
  examples: [
    {
      number: "Number 1",
      status: "open",
      billingAddressId: 1000001,
      shippingAddressId: 1000001,
      note: "Note 1",
    },
  ],
});
export type OrderCreate = z.infer<typeof OrderCreate>;

export const OrderUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "OrderUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ number: "Number 2" }],
});
export type OrderUpdate = z.infer<typeof OrderUpdate>;

export const OrderRead = z
  .object({
    id: z.int(),
    userId: z.string(),
    number: z.string(),
    status: OrderStatus,
    billingAddressId: z.int(),
    shippingAddressId: z.int().nullable(),
    note: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "OrderRead", description: "What a client is sent." });
export type OrderRead = z.infer<typeof OrderRead>;

/** What the address of one names. */
export const OrderParams = z.object({ order_id: values.queryId });

const OrderInclude = values.distinct(
  values.commaSeparated(values.enumeration(["billingAddress", "shippingAddress"])),
);
export type OrderInclude = z.infer<typeof OrderInclude>;

/** How a client wants the list. */
export const OrderQuery = listParameters({
  include: OrderInclude.optional(),
  sort: sortBy("createdAt", "number"),
  ...filterBy("status", OrderStatus),
  ...filterBy("billingAddressId", values.queryId),
  ...filterBy("shippingAddressId", values.queryId),
});
export type OrderQuery = z.infer<typeof OrderQuery>;

/** What a client wants along with one. */
export const OrderItemQuery = z.strictObject({ include: OrderInclude.optional() });

export const OrderItem = OrderRead;
