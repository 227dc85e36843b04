/** What can be done with letters. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { LetterCreate, LetterQuery, LetterRead, LetterUpdate } from "./schema.js";

export function listLetters(db: Db, query: LetterQuery): Promise<Page<LetterRead>> {
  return repository.listLetters(db, query);
}

export async function getLetter(db: Db, letterId: string): Promise<LetterRead> {
  const found = await repository.getLetter(db, letterId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createLetter(db: Db, letter: LetterCreate): Promise<LetterRead> {
  const now = utcNow();
  return repository.insertLetter(db, {
    id: newId(),
    ...letter,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceLetter(
  db: Db,
  letterId: string,
  letter: LetterCreate,
  ifMatch?: string,
): Promise<LetterRead> {
  return changeLetter(db, letterId, letter, ifMatch);
}

export async function updateLetter(
  db: Db,
  letterId: string,
  letter: LetterUpdate,
  ifMatch?: string,
): Promise<LetterRead> {
  if (Object.keys(letter).length === 0) {
    return lockLetter(db, letterId, ifMatch);
  }
  return changeLetter(db, letterId, letter, ifMatch);
}

export async function deleteLetter(db: Db, letterId: string, ifMatch?: string): Promise<void> {
  const current = await lockLetter(db, letterId, ifMatch);
  await repository.deleteLetter(db, current.id);
}

async function lockLetter(
  db: Db,
  letterId: string,
  ifMatch: string | undefined,
): Promise<LetterRead> {
  const current = await repository.lockLetter(db, letterId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeLetter(
  db: Db,
  letterId: string,
  changes: LetterUpdate,
  ifMatch: string | undefined,
): Promise<LetterRead> {
  if (ifMatch !== undefined) {
    await lockLetter(db, letterId, ifMatch);
  }
  const changed = await repository.updateLetter(db, letterId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Letter not found");
}
