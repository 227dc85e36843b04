import { z } from "zod";
import { compareBy, filterBy, listParameters, sortBy } from "../core/queries.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt"];

const fields = {
  productCode: values.text({ min: 1, max: 40 }),
  unitPrice: values.decimal(10, 2),
  itemCount: values.int({ minimum: 1, maximum: 1000 }),
  shippedAt: values.dateTime.nullable(),
  insteadOfId: values.id.nullable(),
};

export const OrderItemCreate = inputObject(
  {
    ...fields,
    itemCount: fields.itemCount.default(1),
    shippedAt: fields.shippedAt.default(null),
    insteadOfId: fields.insteadOfId.default(null),
  },
  { readOnly },
).meta({
  id: "OrderItemCreate",
  description: "All that a client can set.",
  examples: [
    {
      productCode: "Product code 1",
      unitPrice: "1.00",
      itemCount: 1,
      shippedAt: "2030-01-01T09:00:00.000Z",
    },
  ],
});
export type OrderItemCreate = z.infer<typeof OrderItemCreate>;

export const OrderItemUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "OrderItemUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ productCode: "Product code 2" }],
});
export type OrderItemUpdate = z.infer<typeof OrderItemUpdate>;

export const OrderItemRead = z
  .object({
    id: z.int(),
    productCode: z.string(),
    unitPrice: z.string(),
    itemCount: z.int(),
    shippedAt: z.string().nullable(),
    insteadOfId: z.int().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "OrderItemRead", description: "What a client is sent." });
export type OrderItemRead = z.infer<typeof OrderItemRead>;

/** What the address of one names. */
export const OrderItemParams = z.object({ order_item_id: values.queryId });

const OrderItemInclude = values.distinct(values.commaSeparated(values.enumeration(["insteadOf"])));
export type OrderItemInclude = z.infer<typeof OrderItemInclude>;

/** How a client wants the list. */
export const OrderItemQuery = listParameters({
  include: OrderItemInclude.optional(),
  sort: sortBy("unitPrice", "shippedAt", "createdAt"),
  q: values.text().optional(),
  ...filterBy("productCode", values.text()),
  ...compareBy("unitPrice", values.decimal(10, 2)),
  ...compareBy("shippedAt", values.dateTime),
});
export type OrderItemQuery = z.infer<typeof OrderItemQuery>;

/** What a client wants along with one. */
export const OrderItemItemQuery = z.strictObject({ include: OrderItemInclude.optional() });

export const OrderItemItem = OrderItemRead;
