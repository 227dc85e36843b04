import { boolean, index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** One row for each note. */
export const notes = pgTable(
  "notes",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    title: varchar("title", { length: 200 }).notNull(),
    pinned: boolean("pinned").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [index("ix_notes_user_id_id").on(t.user_id, t.id)],
);
