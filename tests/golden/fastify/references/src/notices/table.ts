import { foreignKey, index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { books } from "../books/table.js";
import { utcDateTime } from "../db/types.js";

/** One row for each notice. */
export const notices = pgTable(
  "notices",
  {
    id: uuid("id").primaryKey(),
    text: varchar("text", { length: 500 }).notNull(),
    book_id: uuid("book_id"),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_notices_book_id_books",
      columns: [t.book_id],
      foreignColumns: [books.id],
    }).onDelete("set null"),
    index("ix_notices_created_at_id").on(t.created_at, t.id),
    index("ix_notices_book_id").on(t.book_id),
  ],
);
