/** What can be done with users. */

import { ApiError } from "../core/errors.js";
import { checkImmutable } from "../core/immutable.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import type { AllRows } from "../core/rows.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { UserCreate, UserQuery, UserRead, UserUpdate } from "./schema.js";

const IMMUTABLE = ["email", "handle"];

export function listUsers(db: Db, query: UserQuery): Promise<Page<UserRead>> {
  return repository.listUsers(db, query);
}

export async function getUser(
  db: Db,
  ownerId: string | AllRows,
  userId: string,
): Promise<UserRead> {
  const found = await repository.getUser(db, ownerId, userId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createUser(db: Db, user: UserCreate): Promise<UserRead> {
  const now = utcNow();
  return repository.insertUser(db, {
    id: newId(),
    ...user,
    roles: [],
    strikes: 0,
    created_at: now,
    updated_at: now,
  });
}

export async function updateUser(
  db: Db,
  ownerId: string | AllRows,
  userId: string,
  user: UserUpdate,
  ifMatch?: string,
): Promise<UserRead> {
  const current = await lockUser(db, ownerId, userId, ifMatch);
  checkImmutable(current, user, IMMUTABLE);
  return Object.keys(user).length > 0 ? changeUser(db, current, user) : current;
}

export async function deleteUser(
  db: Db,
  ownerId: string | AllRows,
  userId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockUser(db, ownerId, userId, ifMatch);
  await repository.deleteUser(db, current.id);
}

async function lockUser(
  db: Db,
  ownerId: string | AllRows,
  userId: string,
  ifMatch: string | undefined,
): Promise<UserRead> {
  const current = await repository.lockUser(db, ownerId, userId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeUser(db: Db, current: UserRead, changes: UserUpdate): Promise<UserRead> {
  return repository.updateUser(db, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "User not found");
}
