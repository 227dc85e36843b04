/** What can be done with users. */

import { ApiError } from "../core/errors.js";
import { checkImmutable } from "../core/immutable.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import type { AllRows } from "../core/rows.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { UserCreate, UserQuery, UserRead, UserUpdate } from "./schema.js";

const IMMUTABLE = ["email"];

export function listUsers(db: Db, query: UserQuery): Promise<Page<UserRead>> {
  return repository.listUsers(db, query);
}

export async function getUser(db: Db, userId: string): Promise<UserRead> {
  const found = await repository.getUser(db, userId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findUsers(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, UserRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findUsers(db, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createUser(db: Db, user: UserCreate): Promise<UserRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    ...user,
    roles: [],
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row);
  return repository.insertUser(db, row);
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
  await checkReferences(db, repository.references, changes, { current });
  return repository.updateUser(db, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "User not found");
}
