/** The queries of posts. */

import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { Links, type Wanted } from "../db/links.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { tags_ } from "../tags/table.js";
import type { PostQuery, PostRead } from "./schema.js";
import { posts, postsTags } from "./table.js";

export const references: readonly Reference[] = [
  { field: "follows_id", id: posts.id, owner: posts.user_id },
  { field: "tag_ids", id: tags_.id },
];

const columns = {
  id: posts.id,
  user_id: posts.user_id,
  title: posts.title,
  slug: posts.slug,
  body: posts.body,
  status: posts.status,
  published_at: posts.published_at,
  follows_id: posts.follows_id,
  created_at: posts.created_at,
  updated_at: posts.updated_at,
};

const links = {
  tag_ids: new Links(posts.id, postsTags.post_id, postsTags.tag_id),
};

/** What an item is linked with. */
type Linked = Pick<PostRead, "tag_ids">;

const byId = prepared((db) =>
  db
    .select(columns)
    .from(posts)
    .where(eq(posts.id, sql.placeholder("postId"))),
);

const insertion = preparedFor((db, row: typeof posts.$inferInsert) =>
  db.insert(posts).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "posts",
  id: { column: posts.id, value: values.uuid },
  sorts: {
    created_at: { column: posts.created_at, value: values.dateTime },
    published_at: { column: posts.published_at, value: values.dateTime, isNullable: true },
    title: { column: posts.title, value: values.text() },
    slug: { column: posts.slug, value: values.text() },
  },
  filters: {
    status: posts.status,
    slug: posts.slug,
    published_at: posts.published_at,
    tag_ids: (id) => links.tag_ids.linkedWith(id),
  },
  search: [posts.title, posts.body],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(posts)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(posts).where(where),
});

export async function listPosts(db: Db, query: PostQuery): Promise<Page<PostRead>> {
  const page = await listing.page(db, query);
  return { ...page, rows: await withLinks(db, page.rows) };
}

export async function getPost(db: Db, postId: string): Promise<PostRead | undefined> {
  const rows = await byId(db).execute({ postId });
  const [row] = await withLinks(db, rows);
  return row;
}

/** Those of `ids` that are there. */
export async function findPosts(db: Db, ids: readonly string[]): Promise<PostRead[]> {
  const rows = await db
    .select(columns)
    .from(posts)
    .where(inArray(posts.id, [...ids]));
  return withLinks(db, rows);
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockPost(
  db: Db,
  ownerId: string | AllRows,
  postId: string,
): Promise<PostRead | undefined> {
  const rows = await db
    .select(columns)
    .from(posts)
    .where(and(eq(posts.id, postId), rowsOf(ownerId)))
    .for("no key update");
  const [row] = await withLinks(db, rows);
  return row;
}

export async function insertPost(
  db: Db,
  { tag_ids, ...row }: typeof posts.$inferInsert & Linked,
): Promise<PostRead> {
  const inserted = one(await insertion(db, row));
  return {
    ...inserted,
    tag_ids: await links.tag_ids.write(db, inserted.id, tag_ids),
  };
}

export async function updatePost(
  db: Db,
  ownerId: string,
  postId: string,
  { tag_ids, ...changes }: PgUpdateSetSource<typeof posts> & Wanted<Linked>,
  before: Linked,
): Promise<PostRead> {
  const rows = await db
    .update(posts)
    .set({ ...changes, updated_at: nextMoment(posts.updated_at) })
    .where(and(eq(posts.id, postId), eq(posts.user_id, ownerId)))
    .returning(columns);
  const row = one(rows);
  return {
    ...row,
    tag_ids: await links.tag_ids.write(db, row.id, tag_ids, before.tag_ids),
  };
}

export async function deletePost(db: Db, ownerId: string, postId: string): Promise<void> {
  await db.delete(posts).where(and(eq(posts.id, postId), eq(posts.user_id, ownerId)));
}

/** Adds the links of all rows: one query a relation. */
async function withLinks(
  db: Db,
  rows: readonly Omit<PostRead, keyof Linked>[],
): Promise<PostRead[]> {
  const ids = rows.map(({ id }) => id);
  const linked = {
    tag_ids: await links.tag_ids.ofItems(db, ids),
  };
  return rows.map((row) => ({
    ...row,
    tag_ids: linked.tag_ids.get(row.id) ?? [],
  }));
}

/** The rows of one owner, or all. */
function rowsOf(ownerId: string | AllRows): SQL | undefined {
  return ownerId === ALL_ROWS ? undefined : eq(posts.user_id, ownerId);
}
