/** The queries of tasks. */

import { and, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import * as values from "../core/values.js";
import { nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { followSoftDelete } from "../db/deletion.js";
import { Links, type Wanted } from "../db/links.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { labels } from "../labels/table.js";
import { projects } from "../projects/table.js";
import { topics } from "../topics/table.js";
import type { TaskQuery, TaskRead } from "./schema.js";
import { tasks, tasksLabels, tasksRelatedTasks, tasksTopics } from "./table.js";

export const references: readonly Reference[] = [
  { field: "projectId", id: projects.id, owner: projects.userId },
  { field: "parentId", id: tasks.id, owner: tasks.userId, deletedAt: tasks.deletedAt },
  { field: "labelIds", id: labels.id, owner: labels.userId, deletedAt: labels.deletedAt },
  { field: "relatedTaskIds", id: tasks.id, owner: tasks.userId, deletedAt: tasks.deletedAt },
  { field: "topicIds", id: topics.id },
];

const columns = {
  id: tasks.id,
  userId: tasks.userId,
  title: tasks.title,
  projectId: tasks.projectId,
  parentId: tasks.parentId,
  createdAt: tasks.createdAt,
  updatedAt: tasks.updatedAt,
};

const links = {
  labelIds: new Links(tasks.id, tasksLabels.task_id, tasksLabels.label_id),
  relatedTaskIds: new Links(tasks.id, tasksRelatedTasks.task_id, tasksRelatedTasks.related_task_id),
  topicIds: new Links(tasks.id, tasksTopics.task_id, tasksTopics.topic_id),
};

/** What an item is linked with. */
type Linked = Pick<TaskRead, "labelIds" | "relatedTaskIds" | "topicIds">;

const byId = prepared((db) =>
  db
    .select(columns)
    .from(tasks)
    .where(and(eq(tasks.id, sql.placeholder("taskId")), isNull(tasks.deletedAt))),
);

const insertion = preparedFor((db, row: typeof tasks.$inferInsert) =>
  db.insert(tasks).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "tasks",
  id: { column: tasks.id, value: values.id },
  sorts: {
    createdAt: { column: tasks.createdAt, value: values.dateTime },
  },
  filters: {
    projectId: tasks.projectId,
    labelIds: (id) => links.labelIds.linkedWith(id),
    relatedTaskIds: (id) => links.relatedTaskIds.linkedWith(id),
    topicIds: (id) => links.topicIds.linkedWith(id),
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(tasks)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(tasks).where(where),
});

export async function listTasks(
  db: Db,
  ownerId: string | AllRows,
  query: TaskQuery,
): Promise<Page<TaskRead>> {
  const isOwn = ownerId === ALL_ROWS ? undefined : eq(tasks.userId, sql.placeholder("ownerId"));
  const values = ownerId === ALL_ROWS ? {} : { ownerId };
  const page = await listing.page(db, query, {
    where: and(isOwn, isNull(tasks.deletedAt)),
    values,
  });
  return { ...page, rows: await withLinks(db, page.rows) };
}

export async function getTask(db: Db, taskId: number): Promise<TaskRead | undefined> {
  const rows = await byId(db).execute({ taskId });
  const [row] = await withLinks(db, rows);
  return row;
}

/** Those of `ids` that are there. */
export async function findTasks(db: Db, ids: readonly number[]): Promise<TaskRead[]> {
  const rows = await db
    .select(columns)
    .from(tasks)
    .where(and(inArray(tasks.id, [...ids]), isNull(tasks.deletedAt)));
  return withLinks(db, rows);
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockTask(
  db: Db,
  ownerId: string | AllRows,
  taskId: number,
): Promise<TaskRead | undefined> {
  const rows = await db
    .select(columns)
    .from(tasks)
    .where(and(eq(tasks.id, taskId), rowsOf(ownerId), isNull(tasks.deletedAt)))
    .for("no key update");
  const [row] = await withLinks(db, rows);
  return row;
}

export async function insertTask(
  db: Db,
  { labelIds, relatedTaskIds, topicIds, ...row }: typeof tasks.$inferInsert & Linked,
): Promise<TaskRead> {
  const inserted = one(await insertion(db, row));
  return {
    ...inserted,
    labelIds: await links.labelIds.write(db, inserted.id, labelIds),
    relatedTaskIds: await links.relatedTaskIds.write(db, inserted.id, relatedTaskIds),
    topicIds: await links.topicIds.write(db, inserted.id, topicIds),
  };
}

export async function updateTask(
  db: Db,
  ownerId: string,
  taskId: number,
  {
    labelIds,
    relatedTaskIds,
    topicIds,
    ...changes
  }: PgUpdateSetSource<typeof tasks> & Wanted<Linked>,
  before: Linked,
): Promise<TaskRead> {
  const rows = await db
    .update(tasks)
    .set({ ...changes, updatedAt: nextMoment(tasks.updatedAt) })
    .where(and(eq(tasks.id, taskId), eq(tasks.userId, ownerId), isNull(tasks.deletedAt)))
    .returning(columns);
  const row = one(rows);
  return {
    ...row,
    labelIds: await links.labelIds.write(db, row.id, labelIds, before.labelIds),
    relatedTaskIds: await links.relatedTaskIds.write(
      db,
      row.id,
      relatedTaskIds,
      before.relatedTaskIds,
    ),
    topicIds: await links.topicIds.write(db, row.id, topicIds, before.topicIds),
  };
}

export async function deleteTask(db: Db, ownerId: string, taskId: number): Promise<void> {
  await db
    .update(tasks)
    .set({ deletedAt: utcNow() })
    .where(and(eq(tasks.id, taskId), eq(tasks.userId, ownerId), isNull(tasks.deletedAt)));
  await followSoftDelete(db, tasks, taskId);
}

/** Adds the links of all rows: one query a relation. */
async function withLinks(
  db: Db,
  rows: readonly Omit<TaskRead, keyof Linked>[],
): Promise<TaskRead[]> {
  const ids = rows.map(({ id }) => id);
  const linked = {
    labelIds: await links.labelIds.ofItems(db, ids),
    relatedTaskIds: await links.relatedTaskIds.ofItems(db, ids),
    topicIds: await links.topicIds.ofItems(db, ids),
  };
  return rows.map((row) => ({
    ...row,
    labelIds: linked.labelIds.get(row.id) ?? [],
    relatedTaskIds: linked.relatedTaskIds.get(row.id) ?? [],
    topicIds: linked.topicIds.get(row.id) ?? [],
  }));
}

/** The rows of one owner, or all. */
function rowsOf(ownerId: string | AllRows): SQL | undefined {
  return ownerId === ALL_ROWS ? undefined : eq(tasks.userId, ownerId);
}
