import { bigint, index, pgTable, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** Where a customer can be reached */
export const addresses = pgTable(
  "addresses",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    userId: varchar("user_id", { length: 255 }).notNull(),
    name: varchar("name", { length: 120 }).notNull(),
    street: varchar("street", { length: 200 }).notNull(),
    city: varchar("city", { length: 100 }).notNull(),
    postalCode: varchar("postal_code", { length: 20 }).notNull(),
    country: varchar("country", { length: 2 }).notNull(),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    index("ix_addresses_user_id_id").on(t.userId, t.id),
    index("ix_addresses_user_id_created_at_id").on(t.userId, t.createdAt, t.id),
    index("ix_addresses_user_id_name_id").on(t.userId, t.name, t.id),
  ],
);
