import { bigint, foreignKey, index, integer, pgTable, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";
import { users } from "../users/table.js";

/** One row for each time entry. */
export const timeEntries = pgTable(
  "time_entries",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    userId: bigint("user_id", { mode: "number" }).notNull(),
    whatFor: varchar("what_for", { length: 200 }).notNull(),
    minutes: integer("minutes").notNull(),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_time_entries_user_id_users",
      columns: [t.userId],
      foreignColumns: [users.id],
    }).onDelete("cascade"),
    index("ix_time_entries_user_id_id").on(t.userId, t.id),
    index("ix_time_entries_user_id_created_at_id").on(t.userId, t.createdAt, t.id),
  ],
);
