import { index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** One row for each banner. */
export const banners = pgTable(
  "banners",
  {
    id: uuid("id").primaryKey(),
    text: varchar("text", { length: 100 }).notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [index("ix_banners_created_at_id").on(t.created_at, t.id)],
);
