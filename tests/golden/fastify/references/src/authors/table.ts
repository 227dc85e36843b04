import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";

/** One row for each author. */
export const authors = pgTable(
  "authors",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    name: varchar("name", { length: 120 }).notNull(),
    mentor_id: uuid("mentor_id"),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
    deleted_at: utcDateTime("deleted_at"),
  },
  (t) => [
    foreignKey({
      name: "fk_authors_mentor_id_authors",
      columns: [t.mentor_id],
      foreignColumns: [t.id],
    }).onDelete("set null"),
    uniqueIndex("uq_authors_user_id_name")
      .on(t.user_id, t.name)
      .where(sql`${t.deleted_at} is null`),
    index("ix_authors_user_id_id")
      .on(t.user_id, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_authors_user_id_created_at_id")
      .on(t.user_id, t.created_at, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_authors_mentor_id").on(t.mentor_id),
  ],
);
describeUniqueRules({
  uq_authors_user_id_name: ["name"],
});
