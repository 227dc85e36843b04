/** The queries of products. */

import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { followSoftDelete } from "../db/deletion.js";
import { Links, type Wanted } from "../db/links.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import type { ProductQuery, ProductRead } from "./schema.js";
import { products, productsRelated } from "./table.js";

export const references: readonly Reference[] = [
  { field: "relatedIds", id: products.id, deletedAt: products.deletedAt },
];

const columns = {
  id: products.id,
  sku: products.sku,
  name: products.name,
  price: products.price,
  taxRate: products.taxRate,
  stock: products.stock,
  details: products.details,
  createdAt: products.createdAt,
  updatedAt: products.updatedAt,
};

const links = {
  relatedIds: new Links(products.id, productsRelated.product_id, productsRelated.related_id),
};

/** What an item is linked with. */
type Linked = Pick<ProductRead, "relatedIds">;

const byId = prepared((db) =>
  db
    .select(columns)
    .from(products)
    .where(and(eq(products.id, sql.placeholder("productId")), isNull(products.deletedAt))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(products)
    .where(and(eq(products.id, sql.placeholder("productId")), isNull(products.deletedAt)))
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof products.$inferInsert) =>
  db.insert(products).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "products",
  id: { column: products.id, value: values.id },
  sorts: {
    name: { column: products.name, value: values.text() },
    price: { column: products.price, value: values.decimal(10, 2) },
    createdAt: { column: products.createdAt, value: values.dateTime },
  },
  filters: {
    price: products.price,
    stock: products.stock,
    sku: products.sku,
  },
  search: [products.name, products.sku],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(products)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(products).where(where),
});

export async function listProducts(db: Db, query: ProductQuery): Promise<Page<ProductRead>> {
  const page = await listing.page(db, query, { where: isNull(products.deletedAt), values: {} });
  return { ...page, rows: await withLinks(db, page.rows) };
}

export async function getProduct(db: Db, productId: number): Promise<ProductRead | undefined> {
  const rows = await byId(db).execute({ productId });
  const [row] = await withLinks(db, rows);
  return row;
}

/** Those of `ids` that are there. */
export async function findProducts(db: Db, ids: readonly number[]): Promise<ProductRead[]> {
  const rows = await db
    .select(columns)
    .from(products)
    .where(and(inArray(products.id, [...ids]), isNull(products.deletedAt)));
  return withLinks(db, rows);
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockProduct(db: Db, productId: number): Promise<ProductRead | undefined> {
  const rows = await byIdLocked(db).execute({ productId });
  const [row] = await withLinks(db, rows);
  return row;
}

export async function insertProduct(
  db: Db,
  { relatedIds, ...row }: typeof products.$inferInsert & Linked,
): Promise<ProductRead> {
  const inserted = one(await insertion(db, row));
  return {
    ...inserted,
    relatedIds: await links.relatedIds.write(db, inserted.id, relatedIds),
  };
}

export async function updateProduct(
  db: Db,
  productId: number,
  { relatedIds, ...changes }: PgUpdateSetSource<typeof products> & Wanted<Linked>,
  before: Linked,
): Promise<ProductRead> {
  const rows = await db
    .update(products)
    .set({ ...changes, updatedAt: nextMoment(products.updatedAt) })
    .where(and(eq(products.id, productId), isNull(products.deletedAt)))
    .returning(columns);
  const row = one(rows);
  return {
    ...row,
    relatedIds: await links.relatedIds.write(db, row.id, relatedIds, before.relatedIds),
  };
}

export async function deleteProduct(db: Db, productId: number): Promise<void> {
  await db
    .update(products)
    .set({ deletedAt: utcNow() })
    .where(and(eq(products.id, productId), isNull(products.deletedAt)));
  await followSoftDelete(db, products, productId);
}

/** Adds the links of all rows: one query a relation. */
async function withLinks(
  db: Db,
  rows: readonly Omit<ProductRead, keyof Linked>[],
): Promise<ProductRead[]> {
  const ids = rows.map(({ id }) => id);
  const linked = {
    relatedIds: await links.relatedIds.ofItems(db, ids),
  };
  return rows.map((row) => ({
    ...row,
    relatedIds: linked.relatedIds.get(row.id) ?? [],
  }));
}
