/** What can be done with defaults. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { DefaultCreate, DefaultQuery, DefaultRead, DefaultUpdate } from "./schema.js";

export function listDefaults(
  db: Db,
  ownerId: string,
  query: DefaultQuery,
): Promise<Page<DefaultRead>> {
  return repository.listDefaults(db, ownerId, query);
}

export async function getDefault(db: Db, ownerId: string, defaultId: string): Promise<DefaultRead> {
  const found = await repository.getDefault(db, ownerId, defaultId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createDefault(
  db: Db,
  ownerId: string,
  default_: DefaultCreate,
): Promise<DefaultRead> {
  const now = utcNow();
  return repository.insertDefault(db, {
    id: newId(),
    user_id: ownerId,
    ...default_,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceDefault(
  db: Db,
  ownerId: string,
  defaultId: string,
  default_: DefaultCreate,
  ifMatch?: string,
): Promise<DefaultRead> {
  return changeDefault(db, ownerId, defaultId, default_, ifMatch);
}

export async function updateDefault(
  db: Db,
  ownerId: string,
  defaultId: string,
  default_: DefaultUpdate,
  ifMatch?: string,
): Promise<DefaultRead> {
  if (Object.keys(default_).length === 0) {
    return lockDefault(db, ownerId, defaultId, ifMatch);
  }
  return changeDefault(db, ownerId, defaultId, default_, ifMatch);
}

export async function deleteDefault(
  db: Db,
  ownerId: string,
  defaultId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockDefault(db, ownerId, defaultId, ifMatch);
  await repository.deleteDefault(db, current.user_id, current.id);
}

async function lockDefault(
  db: Db,
  ownerId: string,
  defaultId: string,
  ifMatch: string | undefined,
): Promise<DefaultRead> {
  const current = await repository.lockDefault(db, ownerId, defaultId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeDefault(
  db: Db,
  ownerId: string,
  defaultId: string,
  changes: DefaultUpdate,
  ifMatch: string | undefined,
): Promise<DefaultRead> {
  if (ifMatch !== undefined) {
    await lockDefault(db, ownerId, defaultId, ifMatch);
  }
  const changed = await repository.updateDefault(db, ownerId, defaultId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Default not found");
}
