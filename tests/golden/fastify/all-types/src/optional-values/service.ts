/** What can be done with optional values. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { hashPasswords } from "../core/passwords.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type {
  OptionalValueCreate,
  OptionalValueQuery,
  OptionalValueRead,
  OptionalValueUpdate,
} from "./schema.js";

export function listOptionalValues(
  db: Db,
  query: OptionalValueQuery,
): Promise<Page<OptionalValueRead>> {
  return repository.listOptionalValues(db, query);
}

export async function getOptionalValue(
  db: Db,
  optionalValueId: string,
): Promise<OptionalValueRead> {
  const found = await repository.getOptionalValue(db, optionalValueId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createOptionalValue(
  db: Db,
  optionalValue: OptionalValueCreate,
): Promise<OptionalValueRead> {
  const now = utcNow();
  const values = await hashPasswords(optionalValue, "a_password");
  return repository.insertOptionalValue(db, {
    id: newId(),
    ...values,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceOptionalValue(
  db: Db,
  optionalValueId: string,
  optionalValue: OptionalValueCreate,
  ifMatch?: string,
): Promise<OptionalValueRead> {
  return changeOptionalValue(db, optionalValueId, optionalValue, ifMatch);
}

export async function updateOptionalValue(
  db: Db,
  optionalValueId: string,
  optionalValue: OptionalValueUpdate,
  ifMatch?: string,
): Promise<OptionalValueRead> {
  if (Object.keys(optionalValue).length === 0) {
    return lockOptionalValue(db, optionalValueId, ifMatch);
  }
  return changeOptionalValue(db, optionalValueId, optionalValue, ifMatch);
}

export async function deleteOptionalValue(
  db: Db,
  optionalValueId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockOptionalValue(db, optionalValueId, ifMatch);
  await repository.deleteOptionalValue(db, current.id);
}

async function lockOptionalValue(
  db: Db,
  optionalValueId: string,
  ifMatch: string | undefined,
): Promise<OptionalValueRead> {
  const current = await repository.lockOptionalValue(db, optionalValueId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeOptionalValue(
  db: Db,
  optionalValueId: string,
  changes: OptionalValueUpdate,
  ifMatch: string | undefined,
): Promise<OptionalValueRead> {
  if (ifMatch !== undefined) {
    await lockOptionalValue(db, optionalValueId, ifMatch);
  }
  const values = await hashPasswords(changes, "a_password");
  const changed = await repository.updateOptionalValue(db, optionalValueId, values);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Optional value not found");
}
