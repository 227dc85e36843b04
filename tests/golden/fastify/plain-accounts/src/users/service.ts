/** What can be done with users. */

import { ApiError } from "../core/errors.js";
import { checkImmutable } from "../core/immutable.js";
import { checkIfMatch } from "../core/responses.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { UserCreate, UserRead, UserUpdate } from "./schema.js";

const IMMUTABLE = ["email"];

export async function getUser(db: Db, userId: number): Promise<UserRead> {
  const found = await repository.getUser(db, userId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createUser(db: Db, user: UserCreate): Promise<UserRead> {
  const now = utcNow();
  return repository.insertUser(db, {
    ...user,
    roles: [],
    createdAt: now,
    updatedAt: now,
  });
}

export async function updateUser(
  db: Db,
  userId: number,
  user: UserUpdate,
  ifMatch?: string,
): Promise<UserRead> {
  const current = await lockUser(db, userId, ifMatch);
  checkImmutable(current, user, IMMUTABLE);
  return Object.keys(user).length > 0 ? changeUser(db, current, user) : current;
}

async function lockUser(db: Db, userId: number, ifMatch: string | undefined): Promise<UserRead> {
  const current = await repository.lockUser(db, userId);
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
