/** What can be done with tags. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { TagCreate, TagQuery, TagRead, TagUpdate } from "./schema.js";

export function listTags(db: Db, query: TagQuery): Promise<Page<TagRead>> {
  return repository.listTags(db, query);
}

export async function getTag(db: Db, tagId: string): Promise<TagRead> {
  const found = await repository.getTag(db, tagId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findTags(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, TagRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findTags(db, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createTag(db: Db, tag: TagCreate): Promise<TagRead> {
  const now = utcNow();
  return repository.insertTag(db, {
    id: newId(),
    ...tag,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceTag(
  db: Db,
  tagId: string,
  tag: TagCreate,
  ifMatch?: string,
): Promise<TagRead> {
  return changeTag(db, tagId, tag, ifMatch);
}

export async function updateTag(
  db: Db,
  tagId: string,
  tag: TagUpdate,
  ifMatch?: string,
): Promise<TagRead> {
  if (Object.keys(tag).length === 0) {
    return lockTag(db, tagId, ifMatch);
  }
  return changeTag(db, tagId, tag, ifMatch);
}

export async function deleteTag(db: Db, tagId: string, ifMatch?: string): Promise<void> {
  const current = await lockTag(db, tagId, ifMatch);
  await repository.deleteTag(db, current.id);
}

async function lockTag(db: Db, tagId: string, ifMatch: string | undefined): Promise<TagRead> {
  const current = await repository.lockTag(db, tagId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeTag(
  db: Db,
  tagId: string,
  changes: TagUpdate,
  ifMatch: string | undefined,
): Promise<TagRead> {
  if (ifMatch !== undefined) {
    await lockTag(db, tagId, ifMatch);
  }
  const changed = await repository.updateTag(db, tagId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Tag not found");
}
