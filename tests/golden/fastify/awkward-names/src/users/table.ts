import { index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** One row for each user. */
export const users = pgTable(
  "users",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    user: varchar("user", { length: 50 }).notNull(),
    email: varchar("email", { length: 254 }),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    index("ix_users_user_id_id").on(t.user_id, t.id),
    index("ix_users_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
  ],
);
