/** What can be done with people. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { PersonCreate, PersonQuery, PersonRead, PersonUpdate } from "./schema.js";

export function listPeople(db: Db, ownerId: string, query: PersonQuery): Promise<Page<PersonRead>> {
  return repository.listPeople(db, ownerId, query);
}

export async function getPerson(db: Db, ownerId: string, personId: string): Promise<PersonRead> {
  const found = await repository.getPerson(db, ownerId, personId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createPerson(
  db: Db,
  ownerId: string,
  person: PersonCreate,
): Promise<PersonRead> {
  const now = utcNow();
  return repository.insertPerson(db, {
    id: newId(),
    user_id: ownerId,
    ...person,
    created_at: now,
    updated_at: now,
  });
}

export async function replacePerson(
  db: Db,
  ownerId: string,
  personId: string,
  person: PersonCreate,
  ifMatch?: string,
): Promise<PersonRead> {
  return changePerson(db, ownerId, personId, person, ifMatch);
}

export async function updatePerson(
  db: Db,
  ownerId: string,
  personId: string,
  person: PersonUpdate,
  ifMatch?: string,
): Promise<PersonRead> {
  if (Object.keys(person).length === 0) {
    return lockPerson(db, ownerId, personId, ifMatch);
  }
  return changePerson(db, ownerId, personId, person, ifMatch);
}

export async function deletePerson(
  db: Db,
  ownerId: string,
  personId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockPerson(db, ownerId, personId, ifMatch);
  await repository.deletePerson(db, current.user_id, current.id);
}

async function lockPerson(
  db: Db,
  ownerId: string,
  personId: string,
  ifMatch: string | undefined,
): Promise<PersonRead> {
  const current = await repository.lockPerson(db, ownerId, personId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changePerson(
  db: Db,
  ownerId: string,
  personId: string,
  changes: PersonUpdate,
  ifMatch: string | undefined,
): Promise<PersonRead> {
  if (ifMatch !== undefined) {
    await lockPerson(db, ownerId, personId, ifMatch);
  }
  const changed = await repository.updatePerson(db, ownerId, personId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Person not found");
}
