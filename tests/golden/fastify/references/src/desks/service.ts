/** What can be done with desks. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { DeskCreate, DeskQuery, DeskRead, DeskUpdate } from "./schema.js";

export function listDesks(db: Db, ownerId: string, query: DeskQuery): Promise<Page<DeskRead>> {
  return repository.listDesks(db, ownerId, query);
}

export async function getDesk(db: Db, ownerId: string, deskId: string): Promise<DeskRead> {
  const found = await repository.getDesk(db, ownerId, deskId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findDesks(
  db: Db,
  ownerId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, DeskRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findDesks(db, ownerId, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createDesk(db: Db, ownerId: string, desk: DeskCreate): Promise<DeskRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    user_id: ownerId,
    ...desk,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertDesk(db, row);
}

export async function replaceDesk(
  db: Db,
  ownerId: string,
  deskId: string,
  desk: DeskCreate,
  ifMatch?: string,
): Promise<DeskRead> {
  const current = await lockDesk(db, ownerId, deskId, ifMatch);
  return changeDesk(db, current, desk);
}

export async function updateDesk(
  db: Db,
  ownerId: string,
  deskId: string,
  desk: DeskUpdate,
  ifMatch?: string,
): Promise<DeskRead> {
  const current = await lockDesk(db, ownerId, deskId, ifMatch);
  return Object.keys(desk).length > 0 ? changeDesk(db, current, desk) : current;
}

export async function deleteDesk(
  db: Db,
  ownerId: string,
  deskId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockDesk(db, ownerId, deskId, ifMatch);
  await repository.deleteDesk(db, current.user_id, current.id);
}

async function lockDesk(
  db: Db,
  ownerId: string,
  deskId: string,
  ifMatch: string | undefined,
): Promise<DeskRead> {
  const current = await repository.lockDesk(db, ownerId, deskId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeDesk(db: Db, current: DeskRead, changes: DeskUpdate): Promise<DeskRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.user_id, current });
  return repository.updateDesk(db, current.user_id, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Desk not found");
}
