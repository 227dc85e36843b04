/** What can be done with classes. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { ClassCreate, ClassQuery, ClassRead, ClassUpdate } from "./schema.js";

export function listClasses(db: Db, ownerId: string, query: ClassQuery): Promise<Page<ClassRead>> {
  return repository.listClasses(db, ownerId, query);
}

export async function getClass(db: Db, ownerId: string, classId: string): Promise<ClassRead> {
  const found = await repository.getClass(db, ownerId, classId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createClass(
  db: Db,
  ownerId: string,
  class_: ClassCreate,
): Promise<ClassRead> {
  const now = utcNow();
  return repository.insertClass(db, {
    id: newId(),
    user_id: ownerId,
    ...class_,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceClass(
  db: Db,
  ownerId: string,
  classId: string,
  class_: ClassCreate,
  ifMatch?: string,
): Promise<ClassRead> {
  return changeClass(db, ownerId, classId, class_, ifMatch);
}

export async function updateClass(
  db: Db,
  ownerId: string,
  classId: string,
  class_: ClassUpdate,
  ifMatch?: string,
): Promise<ClassRead> {
  if (Object.keys(class_).length === 0) {
    return lockClass(db, ownerId, classId, ifMatch);
  }
  return changeClass(db, ownerId, classId, class_, ifMatch);
}

export async function deleteClass(
  db: Db,
  ownerId: string,
  classId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockClass(db, ownerId, classId, ifMatch);
  await repository.deleteClass(db, current.user_id, current.id);
}

async function lockClass(
  db: Db,
  ownerId: string,
  classId: string,
  ifMatch: string | undefined,
): Promise<ClassRead> {
  const current = await repository.lockClass(db, ownerId, classId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeClass(
  db: Db,
  ownerId: string,
  classId: string,
  changes: ClassUpdate,
  ifMatch: string | undefined,
): Promise<ClassRead> {
  if (ifMatch !== undefined) {
    await lockClass(db, ownerId, classId, ifMatch);
  }
  const changed = await repository.updateClass(db, ownerId, classId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Class not found");
}
