import { foreignKey, index, pgTable, text, uuid, varchar } from "drizzle-orm/pg-core";
import { books } from "../books/table.js";
import { utcDateTime } from "../db/types.js";

/** One row for each review. */
export const reviews = pgTable(
  "reviews",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    text: text("text").notNull(),
    book_id: uuid("book_id").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_reviews_book_id_books",
      columns: [t.book_id],
      foreignColumns: [books.id],
    }).onDelete("cascade"),
    index("ix_reviews_user_id_id").on(t.user_id, t.id),
    index("ix_reviews_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
    index("ix_reviews_created_at_id").on(t.created_at, t.id),
    index("ix_reviews_book_id").on(t.book_id),
  ],
);
