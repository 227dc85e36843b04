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
import { orders } from "../orders/table.js";
import { products } from "../products/table.js";

/** One product of an order */
export const orderLines = pgTable(
  "order_lines",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    userId: varchar("user_id", { length: 255 }).notNull(),
    orderId: bigint("order_id", { mode: "number" }).notNull(),
    productId: bigint("product_id", { mode: "number" }).notNull(),
    quantity: integer("quantity").notNull(),
    unitPrice: numeric("unit_price", { precision: 10, scale: 2 }).notNull(),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_order_lines_order_id_orders",
      columns: [t.orderId],
      foreignColumns: [orders.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_order_lines_product_id_products",
      columns: [t.productId],
      foreignColumns: [products.id],
    }),
    uniqueIndex("uq_order_lines_user_id_order_id_product_id").on(t.userId, t.orderId, t.productId),
    index("ix_order_lines_user_id_id").on(t.userId, t.id),
    index("ix_order_lines_user_id_created_at_id").on(t.userId, t.createdAt, t.id),
    index("ix_order_lines_user_id_quantity_id").on(t.userId, t.quantity, t.id),
    index("ix_order_lines_order_id").on(t.orderId),
    index("ix_order_lines_product_id").on(t.productId),
  ],
);
describeUniqueRules({
  uq_order_lines_user_id_order_id_product_id: ["orderId", "productId"],
});
