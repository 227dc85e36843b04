/** What can be done with types. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, nextMoment, utcNow } from "../db/base.js";
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
  const current = await lockType(db, ownerId, typeId, ifMatch);
  return changeType(db, current, type_);
}

export async function updateType(
  db: Db,
  ownerId: string,
  typeId: string,
  type_: TypeUpdate,
  ifMatch?: string,
): Promise<TypeRead> {
  const current = await lockType(db, ownerId, typeId, ifMatch);
  return Object.keys(type_).length > 0 ? changeType(db, current, type_) : current;
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

async function changeType(db: Db, current: TypeRead, changes: TypeUpdate): Promise<TypeRead> {
  return repository.updateType(db, current.user_id, current.id, {
    ...changes,
    updated_at: nextMoment(current.updated_at),
  });
}

function notFound(): ApiError {
  return new ApiError(404, "Type not found");
}
