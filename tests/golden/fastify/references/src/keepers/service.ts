/** What can be done with keepers. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { KeeperCreate, KeeperQuery, KeeperRead, KeeperUpdate } from "./schema.js";

export function listKeepers(
  db: Db,
  ownerId: string,
  query: KeeperQuery,
): Promise<Page<KeeperRead>> {
  return repository.listKeepers(db, ownerId, query);
}

export async function getKeeper(db: Db, ownerId: string, keeperId: string): Promise<KeeperRead> {
  const found = await repository.getKeeper(db, ownerId, keeperId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findKeepers(
  db: Db,
  ownerId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, KeeperRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findKeepers(db, ownerId, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createKeeper(
  db: Db,
  ownerId: string,
  keeper: KeeperCreate,
): Promise<KeeperRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    user_id: ownerId,
    ...keeper,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertKeeper(db, row);
}

export async function replaceKeeper(
  db: Db,
  ownerId: string,
  keeperId: string,
  keeper: KeeperCreate,
  ifMatch?: string,
): Promise<KeeperRead> {
  const current = await lockKeeper(db, ownerId, keeperId, ifMatch);
  return changeKeeper(db, current, keeper);
}

export async function updateKeeper(
  db: Db,
  ownerId: string,
  keeperId: string,
  keeper: KeeperUpdate,
  ifMatch?: string,
): Promise<KeeperRead> {
  const current = await lockKeeper(db, ownerId, keeperId, ifMatch);
  return Object.keys(keeper).length > 0 ? changeKeeper(db, current, keeper) : current;
}

export async function deleteKeeper(
  db: Db,
  ownerId: string,
  keeperId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockKeeper(db, ownerId, keeperId, ifMatch);
  await repository.deleteKeeper(db, current.user_id, current.id);
}

async function lockKeeper(
  db: Db,
  ownerId: string,
  keeperId: string,
  ifMatch: string | undefined,
): Promise<KeeperRead> {
  const current = await repository.lockKeeper(db, ownerId, keeperId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeKeeper(
  db: Db,
  current: KeeperRead,
  changes: KeeperUpdate,
): Promise<KeeperRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.user_id, current });
  return repository.updateKeeper(db, current.user_id, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Keeper not found");
}
