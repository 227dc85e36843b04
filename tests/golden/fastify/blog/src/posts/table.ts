import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { oneOfItsValues, utcDateTime } from "../db/types.js";
import { tags_ } from "../tags/table.js";

/** An article */
export const posts = pgTable(
  "posts",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    title: varchar("title", { length: 200 }).notNull(),
    slug: varchar("slug", { length: 100 }).notNull(),
    body: text("body").notNull(),
    status: varchar("status", { length: 9, enum: ["draft", "published"] }).notNull(),
    published_at: utcDateTime("published_at"),
    follows_id: uuid("follows_id"),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_posts_follows_id_posts",
      columns: [t.follows_id],
      foreignColumns: [t.id],
    }).onDelete("set null"),
    check("ck_posts_status", oneOfItsValues(t.status)),
    uniqueIndex("uq_posts_user_id_slug").on(t.user_id, t.slug),
    index("ix_posts_created_at_id").on(t.created_at, t.id),
    index("ix_posts_published_at_id").on(t.published_at, t.id),
    index("ix_posts_title_id").on(t.title, t.id),
    index("ix_posts_slug_id").on(t.slug, t.id),
    index("ix_posts_follows_id").on(t.follows_id),
  ],
);
describeUniqueRules({
  uq_posts_user_id_slug: ["slug"],
});

/** Which tags each post has. */
export const postsTags = pgTable(
  "posts_tags",
  {
    post_id: uuid("post_id").notNull(),
    tag_id: uuid("tag_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "pk_posts_tags", columns: [t.post_id, t.tag_id] }),
    foreignKey({
      name: "fk_posts_tags_post_id_posts",
      columns: [t.post_id],
      foreignColumns: [posts.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_posts_tags_tag_id_tags",
      columns: [t.tag_id],
      foreignColumns: [tags_.id],
    }).onDelete("cascade"),
    index("ix_posts_tags_tag_id_post_id").on(t.tag_id, t.post_id),
  ],
);
