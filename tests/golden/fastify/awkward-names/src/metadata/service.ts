/** What can be done with metadata. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { MetadataCreate, MetadataQuery, MetadataRead, MetadataUpdate } from "./schema.js";

export function listMetadata(
  db: Db,
  ownerId: string,
  query: MetadataQuery,
): Promise<Page<MetadataRead>> {
  return repository.listMetadata(db, ownerId, query);
}

export async function getMetadata(
  db: Db,
  ownerId: string,
  metadataId: string,
): Promise<MetadataRead> {
  const found = await repository.getMetadata(db, ownerId, metadataId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createMetadata(
  db: Db,
  ownerId: string,
  metadata: MetadataCreate,
): Promise<MetadataRead> {
  const now = utcNow();
  return repository.insertMetadata(db, {
    id: newId(),
    user_id: ownerId,
    ...metadata,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceMetadata(
  db: Db,
  ownerId: string,
  metadataId: string,
  metadata: MetadataCreate,
  ifMatch?: string,
): Promise<MetadataRead> {
  return changeMetadata(db, ownerId, metadataId, metadata, ifMatch);
}

export async function updateMetadata(
  db: Db,
  ownerId: string,
  metadataId: string,
  metadata: MetadataUpdate,
  ifMatch?: string,
): Promise<MetadataRead> {
  if (Object.keys(metadata).length === 0) {
    return lockMetadata(db, ownerId, metadataId, ifMatch);
  }
  return changeMetadata(db, ownerId, metadataId, metadata, ifMatch);
}

export async function deleteMetadata(
  db: Db,
  ownerId: string,
  metadataId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockMetadata(db, ownerId, metadataId, ifMatch);
  await repository.deleteMetadata(db, current.user_id, current.id);
}

async function lockMetadata(
  db: Db,
  ownerId: string,
  metadataId: string,
  ifMatch: string | undefined,
): Promise<MetadataRead> {
  const current = await repository.lockMetadata(db, ownerId, metadataId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeMetadata(
  db: Db,
  ownerId: string,
  metadataId: string,
  changes: MetadataUpdate,
  ifMatch: string | undefined,
): Promise<MetadataRead> {
  if (ifMatch !== undefined) {
    await lockMetadata(db, ownerId, metadataId, ifMatch);
  }
  const changed = await repository.updateMetadata(db, ownerId, metadataId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Metadata not found");
}
