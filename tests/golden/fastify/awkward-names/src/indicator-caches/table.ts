import { index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** One row for each indicator cache. */
export const indicatorCaches = pgTable(
  "indicator_caches",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    indicator_cache: varchar("indicator_cache", { length: 255 }),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    index("ix_indicator_caches_user_id_id").on(t.user_id, t.id),
    index("ix_indicator_caches_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
  ],
);
