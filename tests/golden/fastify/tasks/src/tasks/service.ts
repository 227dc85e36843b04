/** What can be done with tasks. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { TaskCreate, TaskQuery, TaskRead, TaskUpdate } from "./schema.js";

export function listTasks(db: Db, ownerId: string, query: TaskQuery): Promise<Page<TaskRead>> {
  return repository.listTasks(db, ownerId, query);
}

export async function getTask(db: Db, ownerId: string, taskId: string): Promise<TaskRead> {
  const found = await repository.getTask(db, ownerId, taskId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createTask(db: Db, ownerId: string, task: TaskCreate): Promise<TaskRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    user_id: ownerId,
    ...task,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertTask(db, row);
}

export async function replaceTask(
  db: Db,
  ownerId: string,
  taskId: string,
  task: TaskCreate,
  ifMatch?: string,
): Promise<TaskRead> {
  const current = await lockTask(db, ownerId, taskId, ifMatch);
  return changeTask(db, current, task);
}

export async function updateTask(
  db: Db,
  ownerId: string,
  taskId: string,
  task: TaskUpdate,
  ifMatch?: string,
): Promise<TaskRead> {
  const current = await lockTask(db, ownerId, taskId, ifMatch);
  return Object.keys(task).length > 0 ? changeTask(db, current, task) : current;
}

export async function deleteTask(
  db: Db,
  ownerId: string,
  taskId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockTask(db, ownerId, taskId, ifMatch);
  await repository.deleteTask(db, current.user_id, current.id);
}

async function lockTask(
  db: Db,
  ownerId: string,
  taskId: string,
  ifMatch: string | undefined,
): Promise<TaskRead> {
  const current = await repository.lockTask(db, ownerId, taskId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeTask(db: Db, current: TaskRead, changes: TaskUpdate): Promise<TaskRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.user_id, current });
  return repository.updateTask(db, current.user_id, current.id, changes, current);
}

function notFound(): ApiError {
  return new ApiError(404, "Task not found");
}
