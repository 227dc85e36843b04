/** What clients can ask for along with products: the rows that these are related to. */
import type { z } from "zod";
import { pageEnvelope } from "../core/responses.js";
import type { Db } from "../db/database.js";
import { type ProductInclude, ProductRead } from "./schema.js";
import * as productService from "./service.js";

export const ProductExpanded = ProductRead.extend({
  related: ProductRead.array().optional(),
}).meta({
  id: "ProductExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type ProductExpanded = z.infer<typeof ProductExpanded>;

export const ProductExpandedPage = pageEnvelope(ProductExpanded, "ProductExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandProducts(
  db: Db,
  rows: readonly ProductRead[],
  names: ProductInclude = [],
): Promise<ProductExpanded[]> {
  const expanded: ProductExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("related")) {
    const ids = rows.flatMap((row) => row.relatedIds);
    const productsById = await productService.findProducts(db, ids);
    for (const row of expanded)
      row.related = row.relatedIds.flatMap((id) => productsById.get(id) ?? []);
  }
  return expanded;
}
