import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { authors } from "../authors/table.js";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";
import { genres } from "../genres/table.js";

/** One row for each book. */
export const books = pgTable(
  "books",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    title: varchar("title", { length: 200 }).notNull(),
    author_id: uuid("author_id").notNull(),
    editor_id: uuid("editor_id"),
    translator_id: uuid("translator_id"),
    genre_id: uuid("genre_id").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
    deleted_at: utcDateTime("deleted_at"),
  },
  (t) => [
    foreignKey({
      name: "fk_books_author_id_authors",
      columns: [t.author_id],
      foreignColumns: [authors.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_books_editor_id_authors",
      columns: [t.editor_id],
      foreignColumns: [authors.id],
    }).onDelete("set null"),
    foreignKey({
      name: "fk_books_translator_id_authors",
      columns: [t.translator_id],
      foreignColumns: [authors.id],
    }),
    foreignKey({
      name: "fk_books_genre_id_genres",
      columns: [t.genre_id],
      foreignColumns: [genres.id],
    }),
    uniqueIndex("uq_books_user_id_author_id_title")
      .on(t.user_id, t.author_id, t.title)
      .where(sql`${t.deleted_at} is null`),
    index("ix_books_user_id_genre_id_title")
      .on(t.user_id, t.genre_id, t.title)
      .where(sql`${t.deleted_at} is null`),
    index("ix_books_user_id_id")
      .on(t.user_id, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_books_user_id_title_id")
      .on(t.user_id, t.title, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_books_user_id_created_at_id")
      .on(t.user_id, t.created_at, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_books_author_id").on(t.author_id),
    index("ix_books_editor_id").on(t.editor_id),
    index("ix_books_translator_id").on(t.translator_id),
    index("ix_books_genre_id").on(t.genre_id),
  ],
);
describeUniqueRules({
  uq_books_user_id_author_id_title: ["author_id", "title"],
});
