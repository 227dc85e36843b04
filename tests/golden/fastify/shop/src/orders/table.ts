import {
  bigint,
  check,
  foreignKey,
  index,
  pgTable,
  uniqueIndex,
  varchar,
} from "drizzle-orm/pg-core";
import { addresses } from "../addresses/table.js";
import { describeUniqueRules } from "../db/errors.js";
import { oneOfItsValues, utcDateTime } from "../db/types.js";

/** What a customer wants to have */
export const orders = pgTable(
  "orders",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    userId: varchar("user_id", { length: 255 }).notNull(),
    number: varchar("number", { length: 20 }).notNull(),
    status: varchar("status", { length: 9, enum: ["open", "paid", "sent", "cancelled"] }).notNull(),
    billingAddressId: bigint("billing_address_id", { mode: "number" }).notNull(),
    shippingAddressId: bigint("shipping_address_id", { mode: "number" }),
    note: varchar("note", { length: 500 }),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_orders_billing_address_id_addresses",
      columns: [t.billingAddressId],
      foreignColumns: [addresses.id],
    }),
    foreignKey({
      name: "fk_orders_shipping_address_id_addresses",
      columns: [t.shippingAddressId],
      foreignColumns: [addresses.id],
    }).onDelete("set null"),
    check("ck_orders_status", oneOfItsValues(t.status)),
    uniqueIndex("uq_orders_user_id_number").on(t.userId, t.number),
    index("ix_orders_user_id_id").on(t.userId, t.id),
    index("ix_orders_user_id_created_at_id").on(t.userId, t.createdAt, t.id),
    index("ix_orders_user_id_number_id").on(t.userId, t.number, t.id),
    index("ix_orders_created_at_id").on(t.createdAt, t.id),
    index("ix_orders_number_id").on(t.number, t.id),
    index("ix_orders_billing_address_id").on(t.billingAddressId),
    index("ix_orders_shipping_address_id").on(t.shippingAddressId),
  ],
);
describeUniqueRules({
  uq_orders_user_id_number: ["number"],
});
