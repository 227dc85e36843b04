import { index, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";

/** What tasks can be told apart by */
export const labels = pgTable(
  "labels",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    name: varchar("name", { length: 40 }).notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("uq_labels_user_id_name").on(t.user_id, t.name),
    index("ix_labels_user_id_id").on(t.user_id, t.id),
    index("ix_labels_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
  ],
);
describeUniqueRules({
  uq_labels_user_id_name: ["name"],
});
