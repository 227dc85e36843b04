import { index, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";

/** One row for each type. */
export const types = pgTable(
  "types",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    type: varchar("type", { length: 50 }).notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("uq_types_user_id_type").on(t.user_id, t.type),
    index("ix_types_user_id_id").on(t.user_id, t.id),
    index("ix_types_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
  ],
);
describeUniqueRules({
  uq_types_user_id_type: ["type"],
});
