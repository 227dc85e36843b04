import { foreignKey, index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";
import { posts } from "../posts/table.js";

/** What a reader has to say */
export const comments = pgTable(
  "comments",
  {
    id: uuid("id").primaryKey(),
    post_id: uuid("post_id").notNull(),
    answers_id: uuid("answers_id"),
    text: varchar("text", { length: 2000 }).notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_comments_post_id_posts",
      columns: [t.post_id],
      foreignColumns: [posts.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_comments_answers_id_comments",
      columns: [t.answers_id],
      foreignColumns: [t.id],
    }).onDelete("cascade"),
    index("ix_comments_created_at_id").on(t.created_at, t.id),
    index("ix_comments_post_id").on(t.post_id),
    index("ix_comments_answers_id").on(t.answers_id),
  ],
);
