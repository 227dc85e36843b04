/** What can be done with users. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { UserCreate, UserQuery, UserRead, UserUpdate } from "./schema.js";

export function listUsers(db: Db, ownerId: string, query: UserQuery): Promise<Page<UserRead>> {
  return repository.listUsers(db, ownerId, query);
}

export async function getUser(db: Db, ownerId: string, userId: string): Promise<UserRead> {
  const found = await repository.getUser(db, ownerId, userId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createUser(db: Db, ownerId: string, user: UserCreate): Promise<UserRead> {
  const now = utcNow();
  return repository.insertUser(db, {
    id: newId(),
    user_id: ownerId,
    ...user,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceUser(
  db: Db,
  ownerId: string,
  userId: string,
  user: UserCreate,
  ifMatch?: string,
): Promise<UserRead> {
  return changeUser(db, ownerId, userId, user, ifMatch);
}

export async function updateUser(
  db: Db,
  ownerId: string,
  userId: string,
  user: UserUpdate,
  ifMatch?: string,
): Promise<UserRead> {
  if (Object.keys(user).length === 0) {
    return lockUser(db, ownerId, userId, ifMatch);
  }
  return changeUser(db, ownerId, userId, user, ifMatch);
}

export async function deleteUser(
  db: Db,
  ownerId: string,
  userId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockUser(db, ownerId, userId, ifMatch);
  await repository.deleteUser(db, current.user_id, current.id);
}

async function lockUser(
  db: Db,
  ownerId: string,
  userId: string,
  ifMatch: string | undefined,
): Promise<UserRead> {
  const current = await repository.lockUser(db, ownerId, userId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeUser(
  db: Db,
  ownerId: string,
  userId: string,
  changes: UserUpdate,
  ifMatch: string | undefined,
): Promise<UserRead> {
  if (ifMatch !== undefined) {
    await lockUser(db, ownerId, userId, ifMatch);
  }
  const changed = await repository.updateUser(db, ownerId, userId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "User not found");
}
