import { boolean, foreignKey, index, pgTable, text, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";
import { users } from "../users/table.js";

/** What somebody wants to remember */
export const notes = pgTable(
  "notes",
  {
    id: uuid("id").primaryKey(),
    user_id: uuid("user_id").notNull(),
    title: varchar("title", { length: 200 }).notNull(),
    text: text("text"),
    pinned: boolean("pinned").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_notes_user_id_users",
      columns: [t.user_id],
      foreignColumns: [users.id],
    }).onDelete("cascade"),
    index("ix_notes_user_id_id").on(t.user_id, t.id),
    index("ix_notes_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
    index("ix_notes_user_id_title_id").on(t.user_id, t.title, t.id),
  ],
);
