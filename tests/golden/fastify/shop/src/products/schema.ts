import { z } from "zod";
import { compareBy, filterBy, listParameters, sortBy } from "../core/queries.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt"];

const fields = {
  sku: values.text({ max: 7, pattern: "^[A-Z]{2}-[0-9]{4}$" }).meta({ examples: ["AB-1234"] }),
  name: values.text({ min: 1, max: 120 }),
  price: values.decimal(10, 2),
  taxRate: values.decimal(4, 2),
  stock: values.int({ minimum: 0, maximum: 1_000_000 }),
  details: values.json.nullable(),
  relatedIds: values.distinct(values.array(values.id)),
};

export const ProductCreate = inputObject(
  {
    ...fields,
    taxRate: fields.taxRate.default("19.00"),
    stock: fields.stock.default(0),
    details: fields.details.default(null),
    relatedIds: fields.relatedIds.default([]),
  },
  { readOnly },
).meta({
  id: "ProductCreate",
  description: "All that a client can set.",
  examples: [
    {
      sku: "AB-1234",
      name: "Name 1",
      price: "1.00",
      taxRate: "1.00",
      stock: 1,
      details: { details: 1 },
    },
  ],
});
export type ProductCreate = z.infer<typeof ProductCreate>;

export const ProductReplace = inputObject(
  {
    ...ProductCreate.shape,
    sku: fields.sku.optional(),
  },
  { readOnly },
).meta({
  id: "ProductReplace",
  description: "The same, but what never changes may be left out.",
  examples: [
    {
      sku: "AB-1234",
      name: "Name 1",
      price: "1.00",
      taxRate: "1.00",
      stock: 1,
      details: { details: 1 },
    },
  ],
});
export type ProductReplace = z.infer<typeof ProductReplace>;

export const ProductUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "ProductUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type ProductUpdate = z.infer<typeof ProductUpdate>;

export const ProductRead = z
  .object({
    id: z.int(),
    sku: z.string().meta({ examples: ["AB-1234"] }),
    name: z.string(),
    price: z.string(),
    taxRate: z.string(),
    stock: z.int(),
    details: z.unknown().nullable(),
    relatedIds: z.array(z.int()),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "ProductRead", description: "What a client is sent." });
export type ProductRead = z.infer<typeof ProductRead>;

/** What the address of one names. */
export const ProductParams = z.object({ product_id: values.queryId });

const ProductInclude = values.distinct(values.commaSeparated(values.enumeration(["related"])));
export type ProductInclude = z.infer<typeof ProductInclude>;

/** How a client wants the list. */
export const ProductQuery = listParameters({
  include: ProductInclude.optional(),
  sort: sortBy("name", "price", "createdAt"),
  q: values.text().optional(),
  ...compareBy("price", values.decimal(10, 2)),
  ...compareBy("stock", values.queryInt),
  ...filterBy("sku", values.text()),
});
export type ProductQuery = z.infer<typeof ProductQuery>;

/** What a client wants along with one. */
export const ProductItemQuery = z.strictObject({ include: ProductInclude.optional() });

export const ProductItem = ProductRead;
