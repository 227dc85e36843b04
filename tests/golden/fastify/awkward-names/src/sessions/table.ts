import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** One row for each session. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey(),
    session: uuid("session").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [index("ix_sessions_created_at_id").on(t.created_at, t.id)],
);
