/** What can be done with tasks. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import type { AllRows } from "../core/rows.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { TaskCreate, TaskQuery, TaskRead, TaskUpdate } from "./schema.js";

export function listTasks(
  db: Db,
  ownerId: string | AllRows,
  query: TaskQuery,
): Promise<Page<TaskRead>> {
  return repository.listTasks(db, ownerId, query);
}

export async function getTask(db: Db, taskId: number): Promise<TaskRead> {
  const found = await repository.getTask(db, taskId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findTasks(
  db: Db,
  ids: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, TaskRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findTasks(db, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createTask(db: Db, ownerId: string, task: TaskCreate): Promise<TaskRead> {
  const now = utcNow();
  const row = {
    userId: ownerId,
    ...task,
    createdAt: now,
    updatedAt: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertTask(db, row);
}

export async function replaceTask(
  db: Db,
  ownerId: string,
  taskId: number,
  task: TaskCreate,
  ifMatch?: string,
): Promise<TaskRead> {
  const current = await lockTask(db, ownerId, taskId, ifMatch);
  return changeTask(db, current, task);
}

export async function updateTask(
  db: Db,
  ownerId: string | AllRows,
  taskId: number,
  task: TaskUpdate,
  ifMatch?: string,
): Promise<TaskRead> {
  const current = await lockTask(db, ownerId, taskId, ifMatch);
  return Object.keys(task).length > 0 ? changeTask(db, current, task) : current;
}

export async function deleteTask(
  db: Db,
  ownerId: string,
  taskId: number,
  ifMatch?: string,
): Promise<void> {
  const current = await lockTask(db, ownerId, taskId, ifMatch);
  await repository.deleteTask(db, current.userId, current.id);
}

async function lockTask(
  db: Db,
  ownerId: string | AllRows,
  taskId: number,
  ifMatch: string | undefined,
): Promise<TaskRead> {
  const current = await repository.lockTask(db, ownerId, taskId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeTask(db: Db, current: TaskRead, changes: TaskUpdate): Promise<TaskRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.userId, current });
  return repository.updateTask(db, current.userId, current.id, changes, current);
}

function notFound(): ApiError {
  return new ApiError(404, "Task not found");
}
