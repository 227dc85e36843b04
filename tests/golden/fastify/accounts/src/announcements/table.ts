import { date, index, pgTable, text, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";

/** What everybody ought to know */
export const announcements = pgTable(
  "announcements",
  {
    id: uuid("id").primaryKey(),
    title: varchar("title", { length: 200 }).notNull(),
    text: text("text").notNull(),
    published_on: date("published_on"),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("uq_announcements_title").on(t.title),
    index("ix_announcements_created_at_id").on(t.created_at, t.id),
    index("ix_announcements_published_on_id").on(t.published_on, t.id),
  ],
);
describeUniqueRules({
  uq_announcements_title: ["title"],
});
