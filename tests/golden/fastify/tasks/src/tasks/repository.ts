/** The queries of tasks. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, sql } from "drizzle-orm";
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
import { projects } from "../projects/table.js";
import type { TaskQuery, TaskRead } from "./schema.js";
import { tasks, tasksLabels } from "./table.js";

export const references: readonly Reference[] = [
  { field: "project_id", id: projects.id, owner: projects.user_id },
  { field: "label_ids", id: labels.id, owner: labels.user_id },
];

const columns = {
  id: tasks.id,
  user_id: tasks.user_id,
  title: tasks.title,
  notes: tasks.notes,
  done: tasks.done,
  priority: tasks.priority,
  due_date: tasks.due_date,
  estimate: tasks.estimate,
  tags: tasks.tags,
  project_id: tasks.project_id,
  created_at: tasks.created_at,
  updated_at: tasks.updated_at,
};

const links = {
  label_ids: new Links(tasks.id, tasksLabels.task_id, tasksLabels.label_id),
};

/** What an item is linked with. */
type Linked = Pick<TaskRead, "label_ids">;

const byId = prepared((db) =>
  db
    .select(columns)
    .from(tasks)
    .where(
      and(eq(tasks.id, sql.placeholder("taskId")), eq(tasks.user_id, sql.placeholder("ownerId"))),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(tasks)
    .where(
      and(eq(tasks.id, sql.placeholder("taskId")), eq(tasks.user_id, sql.placeholder("ownerId"))),
    )
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof tasks.$inferInsert) =>
  db.insert(tasks).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "tasks",
  id: { column: tasks.id, value: values.uuid },
  sorts: {
    created_at: { column: tasks.created_at, value: values.dateTime },
    due_date: { column: tasks.due_date, value: values.date, isNullable: true },
    title: { column: tasks.title, value: values.text() },
  },
  filters: {
    done: tasks.done,
    priority: tasks.priority,
    due_date: tasks.due_date,
    estimate: tasks.estimate,
    project_id: tasks.project_id,
    label_ids: (id) => links.label_ids.linkedWith(id),
  },
  search: [tasks.title, tasks.notes],
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
  ownerId: string,
  query: TaskQuery,
): Promise<Page<TaskRead>> {
  const page = await listing.page(db, query, {
    where: eq(tasks.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
  return { ...page, rows: await withLinks(db, page.rows) };
}

export async function getTask(
  db: Db,
  ownerId: string,
  taskId: string,
): Promise<TaskRead | undefined> {
  const rows = await byId(db).execute({ taskId, ownerId });
  const [row] = await withLinks(db, rows);
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockTask(
  db: Db,
  ownerId: string,
  taskId: string,
): Promise<TaskRead | undefined> {
  const rows = await byIdLocked(db).execute({ taskId, ownerId });
  const [row] = await withLinks(db, rows);
  return row;
}

export async function insertTask(
  db: Db,
  { label_ids, ...row }: typeof tasks.$inferInsert & Linked,
): Promise<TaskRead> {
  const inserted = one(await insertion(db, row));
  return {
    ...inserted,
    label_ids: await links.label_ids.write(db, inserted.id, label_ids),
  };
}

export async function updateTask(
  db: Db,
  ownerId: string,
  taskId: string,
  { label_ids, ...changes }: PgUpdateSetSource<typeof tasks> & Wanted<Linked>,
  before: Linked,
): Promise<TaskRead> {
  const rows = await db
    .update(tasks)
    .set({ ...changes, updated_at: nextMoment(tasks.updated_at) })
    .where(and(eq(tasks.id, taskId), eq(tasks.user_id, ownerId)))
    .returning(columns);
  const row = one(rows);
  return {
    ...row,
    label_ids: await links.label_ids.write(db, row.id, label_ids, before.label_ids),
  };
}

export async function deleteTask(db: Db, ownerId: string, taskId: string): Promise<void> {
  await db.delete(tasks).where(and(eq(tasks.id, taskId), eq(tasks.user_id, ownerId)));
}

/** Adds the links of all rows: one query a relation. */
async function withLinks(
  db: Db,
  rows: readonly Omit<TaskRead, keyof Linked>[],
): Promise<TaskRead[]> {
  const ids = rows.map(({ id }) => id);
  const linked = {
    label_ids: await links.label_ids.ofItems(db, ids),
  };
  return rows.map((row) => ({
    ...row,
    label_ids: linked.label_ids.get(row.id) ?? [],
  }));
}
