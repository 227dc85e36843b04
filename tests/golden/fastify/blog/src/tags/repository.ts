/** The queries of tags. */

import { count, eq, inArray, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import {
  type Changes,
  changesFor,
  placeholdersFor,
  prepared,
  preparedFor,
} from "../db/prepared.js";
import type { TagQuery, TagRead } from "./schema.js";
import { tags_ } from "./table.js";

const columns = {
  id: tags_.id,
  name: tags_.name,
  slug: tags_.slug,
  created_at: tags_.created_at,
  updated_at: tags_.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(tags_)
    .where(eq(tags_.id, sql.placeholder("tagId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(tags_)
    .where(eq(tags_.id, sql.placeholder("tagId")))
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof tags_.$inferInsert) =>
  db.insert(tags_).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof tags_>) =>
  db
    .update(tags_)
    .set({ ...changesFor(tags_, changes), updated_at: nextMoment(tags_.updated_at) })
    .where(eq(tags_.id, sql.placeholder(":tagId")))
    .returning(columns),
);

const listing = new Listing({
  resource: "tags",
  id: { column: tags_.id, value: values.uuid },
  sorts: {
    name: { column: tags_.name, value: values.text() },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(tags_)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(tags_).where(where),
});

export function listTags(db: Db, query: TagQuery): Promise<Page<TagRead>> {
  return listing.page(db, query);
}

export async function getTag(db: Db, tagId: string): Promise<TagRead | undefined> {
  const [row] = await byId(db).execute({ tagId });
  return row;
}

/** Those of `ids` that are there. */
export async function findTags(db: Db, ids: readonly string[]): Promise<TagRead[]> {
  return db
    .select(columns)
    .from(tags_)
    .where(inArray(tags_.id, [...ids]));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockTag(db: Db, tagId: string): Promise<TagRead | undefined> {
  const [row] = await byIdLocked(db).execute({ tagId });
  return row;
}

export async function insertTag(db: Db, row: typeof tags_.$inferInsert): Promise<TagRead> {
  return one(await insertion(db, row));
}

export async function updateTag(
  db: Db,
  tagId: string,
  changes: Changes<typeof tags_>,
): Promise<TagRead | undefined> {
  const [row] = await modification(db, changes, { ":tagId": tagId });
  return row;
}

export async function deleteTag(db: Db, tagId: string): Promise<void> {
  await db.delete(tags_).where(eq(tags_.id, tagId));
}
