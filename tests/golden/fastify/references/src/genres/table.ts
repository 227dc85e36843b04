import { index, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";

/** One row for each genre. */
export const genres = pgTable(
  "genres",
  {
    id: uuid("id").primaryKey(),
    name: varchar("name", { length: 80 }).notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("uq_genres_name").on(t.name),
    index("ix_genres_created_at_id").on(t.created_at, t.id),
  ],
);
describeUniqueRules({
  uq_genres_name: ["name"],
});
