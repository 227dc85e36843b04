/** What can be done with errors. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { ErrorCreate, ErrorQuery, ErrorRead, ErrorUpdate } from "./schema.js";

export function listErrors(db: Db, ownerId: string, query: ErrorQuery): Promise<Page<ErrorRead>> {
  return repository.listErrors(db, ownerId, query);
}

export async function getError(db: Db, ownerId: string, errorId: string): Promise<ErrorRead> {
  const found = await repository.getError(db, ownerId, errorId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createError(
  db: Db,
  ownerId: string,
  error_: ErrorCreate,
): Promise<ErrorRead> {
  const now = utcNow();
  return repository.insertError(db, {
    id: newId(),
    user_id: ownerId,
    ...error_,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceError(
  db: Db,
  ownerId: string,
  errorId: string,
  error_: ErrorCreate,
  ifMatch?: string,
): Promise<ErrorRead> {
  return changeError(db, ownerId, errorId, error_, ifMatch);
}

export async function updateError(
  db: Db,
  ownerId: string,
  errorId: string,
  error_: ErrorUpdate,
  ifMatch?: string,
): Promise<ErrorRead> {
  if (Object.keys(error_).length === 0) {
    return lockError(db, ownerId, errorId, ifMatch);
  }
  return changeError(db, ownerId, errorId, error_, ifMatch);
}

export async function deleteError(
  db: Db,
  ownerId: string,
  errorId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockError(db, ownerId, errorId, ifMatch);
  await repository.deleteError(db, current.user_id, current.id);
}

async function lockError(
  db: Db,
  ownerId: string,
  errorId: string,
  ifMatch: string | undefined,
): Promise<ErrorRead> {
  const current = await repository.lockError(db, ownerId, errorId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeError(
  db: Db,
  ownerId: string,
  errorId: string,
  changes: ErrorUpdate,
  ifMatch: string | undefined,
): Promise<ErrorRead> {
  if (ifMatch !== undefined) {
    await lockError(db, ownerId, errorId, ifMatch);
  }
  const changed = await repository.updateError(db, ownerId, errorId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Error not found");
}
