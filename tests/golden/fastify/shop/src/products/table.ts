import { sql } from "drizzle-orm";
import {
  bigint,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  uniqueIndex,
  varchar,
} from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { json, utcDateTime } from "../db/types.js";

/** What is for sale */
export const products = pgTable(
  "products",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    sku: varchar("sku", { length: 7 }).notNull(),
    name: varchar("name", { length: 120 }).notNull(),
    price: numeric("price", { precision: 10, scale: 2 }).notNull(),
    taxRate: numeric("tax_rate", { precision: 4, scale: 2 }).notNull(),
    stock: integer("stock").notNull(),
    details: json("details"),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
    deletedAt: utcDateTime("deleted_at"),
  },
  (t) => [
    uniqueIndex("uq_products_sku")
      .on(t.sku)
      .where(sql`${t.deletedAt} is null`),
    index("ix_products_stock")
      .on(t.stock)
      .where(sql`${t.deletedAt} is null`),
    index("ix_products_name_id")
      .on(t.name, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("ix_products_price_id")
      .on(t.price, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("ix_products_created_at_id")
      .on(t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null`),
  ],
);
describeUniqueRules({
  uq_products_sku: ["sku"],
});

/** Which related each product has. */
export const productsRelated = pgTable(
  "products_related",
  {
    product_id: bigint("product_id", { mode: "number" }).notNull(),
    related_id: bigint("related_id", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "pk_products_related", columns: [t.product_id, t.related_id] }),
    foreignKey({
      name: "fk_products_related_product_id_products",
      columns: [t.product_id],
      foreignColumns: [products.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_products_related_related_id_products",
      columns: [t.related_id],
      foreignColumns: [products.id],
    }).onDelete("cascade"),
    index("ix_products_related_related_id_product_id").on(t.related_id, t.product_id),
  ],
);
