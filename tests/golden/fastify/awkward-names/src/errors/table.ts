import { index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** One row for each error. */
export const errors = pgTable(
  "errors",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    error: varchar("error", { length: 50 }).notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    index("ix_errors_user_id_id").on(t.user_id, t.id),
    index("ix_errors_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
  ],
);
