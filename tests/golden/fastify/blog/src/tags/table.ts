import { index, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";

/** One row for each tag. */
export const tags_ = pgTable(
  "tags",
  {
    id: uuid("id").primaryKey(),
    name: varchar("name", { length: 40 }).notNull(),
    slug: varchar("slug", { length: 100 }).notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [uniqueIndex("uq_tags_slug").on(t.slug), index("ix_tags_name_id").on(t.name, t.id)],
);
describeUniqueRules({
  uq_tags_slug: ["slug"],
});
