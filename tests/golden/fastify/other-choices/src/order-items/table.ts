import { sql } from "drizzle-orm";
import {
  bigint,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  uniqueIndex,
  varchar,
} from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";

/** One line of an order */
export const orderItems = pgTable(
  "order_items",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    productCode: varchar("product_code", { length: 40 }).notNull(),
    unitPrice: numeric("unit_price", { precision: 10, scale: 2 }).notNull(),
    itemCount: integer("item_count").notNull(),
    shippedAt: utcDateTime("shipped_at"),
    insteadOfId: bigint("instead_of_id", { mode: "number" }),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
    deletedAt: utcDateTime("deleted_at"),
  },
  (t) => [
    foreignKey({
      name: "fk_order_items_instead_of_id_order_items",
      columns: [t.insteadOfId],
      foreignColumns: [t.id],
    }).onDelete("set null"),
    uniqueIndex("uq_order_items_product_code")
      .on(t.productCode)
      .where(sql`${t.deletedAt} is null`),
    index("ix_order_items_shipped_at_unit_price")
      .on(t.shippedAt, t.unitPrice)
      .where(sql`${t.deletedAt} is null`),
    index("ix_order_items_unit_price_id")
      .on(t.unitPrice, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("ix_order_items_shipped_at_id")
      .on(t.shippedAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("ix_order_items_created_at_id")
      .on(t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("ix_order_items_instead_of_id").on(t.insteadOfId),
  ],
);
describeUniqueRules({
  uq_order_items_product_code: ["productCode"],
});
