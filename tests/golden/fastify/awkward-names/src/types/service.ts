/** What can be done with types. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { TypeCreate, TypeQuery, TypeRead, TypeUpdate } from "./schema.js";

export function listTypes(db: Db, ownerId: string, query: TypeQuery): Promise<Page<TypeRead>> {
  return repository.listTypes(db, ownerId, query);
}

export async function getType(db: Db, ownerId: string, typeId: string): Promise<TypeRead> {
  const found = await repository.getType(db, ownerId, typeId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createType(db: Db, ownerId: string, type_: TypeCreate): Promise<TypeRead> {
  const now = utcNow();
  return repository.insertType(db, {
    id: newId(),
    user_id: ownerId,
    ...type_,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceType(
  db: Db,
  ownerId: string,
  typeId: string,
  type_: TypeCreate,
  ifMatch?: string,
): Promise<TypeRead> {
  return changeType(db, ownerId, typeId, type_, ifMatch);
}

export async function updateType(
  db: Db,
  ownerId: string,
  typeId: string,
  type_: TypeUpdate,
  ifMatch?: string,
): Promise<TypeRead> {
  if (Object.keys(type_).length === 0) {
    return lockType(db, ownerId, typeId, ifMatch);
  }
  return changeType(db, ownerId, typeId, type_, ifMatch);
}

export async function deleteType(
  db: Db,
  ownerId: string,
  typeId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockType(db, ownerId, typeId, ifMatch);
  await repository.deleteType(db, current.user_id, current.id);
}

async function lockType(
  db: Db,
  ownerId: string,
  typeId: string,
  ifMatch: string | undefined,
): Promise<TypeRead> {
  const current = await repository.lockType(db, ownerId, typeId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeType(
  db: Db,
  ownerId: string,
  typeId: string,
  changes: TypeUpdate,
  ifMatch: string | undefined,
): Promise<TypeRead> {
  if (ifMatch !== undefined) {
    await lockType(db, ownerId, typeId, ifMatch);
  }
  const changed = await repository.updateType(db, ownerId, typeId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Type not found");
}
