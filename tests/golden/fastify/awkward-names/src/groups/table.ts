import { index, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";

/** One row for each group. */
export const groups = pgTable(
  "groups",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    group: varchar("group", { length: 50 }).notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("uq_groups_user_id_group").on(t.user_id, t.group),
    index("ix_groups_user_id_id").on(t.user_id, t.id),
    index("ix_groups_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
  ],
);
describeUniqueRules({
  uq_groups_user_id_group: ["group"],
});
