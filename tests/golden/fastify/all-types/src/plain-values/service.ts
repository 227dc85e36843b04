/** What can be done with plain values. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { hashPasswords } from "../core/passwords.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type {
  PlainValueCreate,
  PlainValueQuery,
  PlainValueRead,
  PlainValueUpdate,
} from "./schema.js";

export function listPlainValues(
  db: Db,
  ownerId: string,
  query: PlainValueQuery,
): Promise<Page<PlainValueRead>> {
  return repository.listPlainValues(db, ownerId, query);
}

export async function getPlainValue(
  db: Db,
  ownerId: string,
  plainValueId: string,
): Promise<PlainValueRead> {
  const found = await repository.getPlainValue(db, ownerId, plainValueId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createPlainValue(
  db: Db,
  ownerId: string,
  plainValue: PlainValueCreate,
): Promise<PlainValueRead> {
  const now = utcNow();
  const values = await hashPasswords(plainValue, "a_password");
  return repository.insertPlainValue(db, {
    id: newId(),
    user_id: ownerId,
    ...values,
    created_at: now,
    updated_at: now,
  });
}

export async function replacePlainValue(
  db: Db,
  ownerId: string,
  plainValueId: string,
  plainValue: PlainValueCreate,
  ifMatch?: string,
): Promise<PlainValueRead> {
  return changePlainValue(db, ownerId, plainValueId, plainValue, ifMatch);
}

export async function updatePlainValue(
  db: Db,
  ownerId: string,
  plainValueId: string,
  plainValue: PlainValueUpdate,
  ifMatch?: string,
): Promise<PlainValueRead> {
  if (Object.keys(plainValue).length === 0) {
    return lockPlainValue(db, ownerId, plainValueId, ifMatch);
  }
  return changePlainValue(db, ownerId, plainValueId, plainValue, ifMatch);
}

export async function deletePlainValue(
  db: Db,
  ownerId: string,
  plainValueId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockPlainValue(db, ownerId, plainValueId, ifMatch);
  await repository.deletePlainValue(db, current.user_id, current.id);
}

async function lockPlainValue(
  db: Db,
  ownerId: string,
  plainValueId: string,
  ifMatch: string | undefined,
): Promise<PlainValueRead> {
  const current = await repository.lockPlainValue(db, ownerId, plainValueId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changePlainValue(
  db: Db,
  ownerId: string,
  plainValueId: string,
  changes: PlainValueUpdate,
  ifMatch: string | undefined,
): Promise<PlainValueRead> {
  if (ifMatch !== undefined) {
    await lockPlainValue(db, ownerId, plainValueId, ifMatch);
  }
  const values = await hashPasswords(changes, "a_password");
  const changed = await repository.updatePlainValue(db, ownerId, plainValueId, values);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Plain value not found");
}
