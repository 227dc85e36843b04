import { index, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";

/** One row for each draft. */
export const drafts = pgTable(
  "drafts",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    title: varchar("title", { length: 100 }).notNull(),
    slug: varchar("slug", { length: 100 }),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("uq_drafts_user_id_slug").on(t.user_id, t.slug),
    index("ix_drafts_user_id_id").on(t.user_id, t.id),
    index("ix_drafts_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
    index("ix_drafts_created_at_id").on(t.created_at, t.id),
  ],
);
describeUniqueRules({
  uq_drafts_user_id_slug: ["slug"],
});
