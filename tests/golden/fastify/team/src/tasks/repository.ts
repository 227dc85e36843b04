/** The queries of tasks. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { projects } from "../projects/table.js";
import { users } from "../users/table.js";
import type { TaskQuery, TaskRead } from "./schema.js";
import { tasks } from "./table.js";

export const references: readonly Reference[] = [
  { field: "project_id", id: projects.id, owner: projects.user_id },
  { field: "assignee_id", id: users.id },
];

const columns = {
  id: tasks.id,
  user_id: tasks.user_id,
  title: tasks.title,
  done: tasks.done,
  project_id: tasks.project_id,
  assignee_id: tasks.assignee_id,
  created_at: tasks.created_at,
  updated_at: tasks.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(tasks)
    .where(
      and(
        eq(tasks.id, sql.placeholder("taskId")),
        eq(tasks.user_id, sql.placeholder("ownerId")),
        isNull(tasks.deleted_at),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(tasks)
    .where(
      and(
        eq(tasks.id, sql.placeholder("taskId")),
        eq(tasks.user_id, sql.placeholder("ownerId")),
        isNull(tasks.deleted_at),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof tasks.$inferInsert) =>
  db.insert(tasks).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "tasks",
  id: { column: tasks.id, value: values.uuid },
  sorts: {
    created_at: { column: tasks.created_at, value: values.dateTime },
  },
  filters: {
    done: tasks.done,
    project_id: tasks.project_id,
    assignee_id: tasks.assignee_id,
  },
  search: [tasks.title],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(tasks)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(tasks).where(where),
});

export function listTasks(db: Db, ownerId: string, query: TaskQuery): Promise<Page<TaskRead>> {
  return listing.page(db, query, {
    where: and(eq(tasks.user_id, sql.placeholder("ownerId")), isNull(tasks.deleted_at)),
    values: { ownerId },
  });
}

export async function getTask(
  db: Db,
  ownerId: string,
  taskId: string,
): Promise<TaskRead | undefined> {
  const [row] = await byId(db).execute({ taskId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockTask(
  db: Db,
  ownerId: string,
  taskId: string,
): Promise<TaskRead | undefined> {
  const [row] = await byIdLocked(db).execute({ taskId, ownerId });
  return row;
}

export async function insertTask(db: Db, row: typeof tasks.$inferInsert): Promise<TaskRead> {
  return one(await insertion(db, row));
}

export async function updateTask(
  db: Db,
  ownerId: string,
  taskId: string,
  changes: PgUpdateSetSource<typeof tasks>,
): Promise<TaskRead> {
  const rows = await db
    .update(tasks)
    .set({ ...changes, updated_at: nextMoment(tasks.updated_at) })
    .where(and(eq(tasks.id, taskId), eq(tasks.user_id, ownerId), isNull(tasks.deleted_at)))
    .returning(columns);
  return one(rows);
}

export async function deleteTask(db: Db, ownerId: string, taskId: string): Promise<void> {
  await db
    .update(tasks)
    .set({ deleted_at: utcNow() })
    .where(and(eq(tasks.id, taskId), eq(tasks.user_id, ownerId), isNull(tasks.deleted_at)));
}
