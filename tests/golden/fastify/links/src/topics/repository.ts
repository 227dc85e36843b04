/** The queries of topics. */

import { count, eq, inArray, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { Links, type Wanted } from "../db/links.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { labels } from "../labels/table.js";
import type { TopicQuery, TopicRead } from "./schema.js";
import { topics, topicsLabels } from "./table.js";

export const references: readonly Reference[] = [
  { field: "labelIds", id: labels.id, owner: labels.userId, deletedAt: labels.deletedAt },
];

const columns = {
  id: topics.id,
  name: topics.name,
  createdAt: topics.createdAt,
  updatedAt: topics.updatedAt,
};

const links = {
  labelIds: new Links(topics.id, topicsLabels.topic_id, topicsLabels.label_id),
};

/** What an item is linked with. */
type Linked = Pick<TopicRead, "labelIds">;

const byId = prepared((db) =>
  db
    .select(columns)
    .from(topics)
    .where(eq(topics.id, sql.placeholder("topicId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(topics)
    .where(eq(topics.id, sql.placeholder("topicId")))
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof topics.$inferInsert) =>
  db.insert(topics).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "topics",
  id: { column: topics.id, value: values.id },
  sorts: {
    createdAt: { column: topics.createdAt, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(topics)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(topics).where(where),
});

export async function listTopics(db: Db, query: TopicQuery): Promise<Page<TopicRead>> {
  const page = await listing.page(db, query);
  return { ...page, rows: await withLinks(db, page.rows) };
}

export async function getTopic(db: Db, topicId: number): Promise<TopicRead | undefined> {
  const rows = await byId(db).execute({ topicId });
  const [row] = await withLinks(db, rows);
  return row;
}

/** Those of `ids` that are there. */
export async function findTopics(db: Db, ids: readonly number[]): Promise<TopicRead[]> {
  const rows = await db
    .select(columns)
    .from(topics)
    .where(inArray(topics.id, [...ids]));
  return withLinks(db, rows);
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockTopic(db: Db, topicId: number): Promise<TopicRead | undefined> {
  const rows = await byIdLocked(db).execute({ topicId });
  const [row] = await withLinks(db, rows);
  return row;
}

export async function insertTopic(
  db: Db,
  { labelIds, ...row }: typeof topics.$inferInsert & Linked,
): Promise<TopicRead> {
  const inserted = one(await insertion(db, row));
  return {
    ...inserted,
    labelIds: await links.labelIds.write(db, inserted.id, labelIds),
  };
}

export async function updateTopic(
  db: Db,
  topicId: number,
  { labelIds, ...changes }: PgUpdateSetSource<typeof topics> & Wanted<Linked>,
  before: Linked,
): Promise<TopicRead> {
  const rows = await db
    .update(topics)
    .set({ ...changes, updatedAt: nextMoment(topics.updatedAt) })
    .where(eq(topics.id, topicId))
    .returning(columns);
  const row = one(rows);
  return {
    ...row,
    labelIds: await links.labelIds.write(db, row.id, labelIds, before.labelIds),
  };
}

export async function deleteTopic(db: Db, topicId: number): Promise<void> {
  await db.delete(topics).where(eq(topics.id, topicId));
}

/** Adds the links of all rows: one query a relation. */
async function withLinks(
  db: Db,
  rows: readonly Omit<TopicRead, keyof Linked>[],
): Promise<TopicRead[]> {
  const ids = rows.map(({ id }) => id);
  const linked = {
    labelIds: await links.labelIds.ofItems(db, ids),
  };
  return rows.map((row) => ({
    ...row,
    labelIds: linked.labelIds.get(row.id) ?? [],
  }));
}
