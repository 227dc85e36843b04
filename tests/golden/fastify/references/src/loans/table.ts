import { date, foreignKey, index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { books } from "../books/table.js";
import { utcDateTime } from "../db/types.js";

/** One row for each loan. */
export const loans = pgTable(
  "loans",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    book_id: uuid("book_id").notNull(),
    due_on: date("due_on").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_loans_book_id_books",
      columns: [t.book_id],
      foreignColumns: [books.id],
    }),
    index("ix_loans_user_id_id").on(t.user_id, t.id),
    index("ix_loans_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
    index("ix_loans_book_id").on(t.book_id),
  ],
);
