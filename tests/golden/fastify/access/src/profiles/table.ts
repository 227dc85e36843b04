import { index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** One row for each profile. */
export const profiles = pgTable(
  "profiles",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    name: varchar("name", { length: 100 }).notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [index("ix_profiles_created_at_id").on(t.created_at, t.id)],
);
