/** What can be done with drafts. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { DraftCreate, DraftQuery, DraftRead, DraftUpdate } from "./schema.js";

export function listDrafts(
  db: Db,
  ownerId: string | AllRows,
  query: DraftQuery,
): Promise<Page<DraftRead>> {
  return repository.listDrafts(db, ownerId, query);
}

export async function getDraft(
  db: Db,
  ownerId: string | AllRows,
  draftId: string,
): Promise<DraftRead> {
  const found = await repository.getDraft(db, ownerId, draftId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createDraft(db: Db, ownerId: string, draft: DraftCreate): Promise<DraftRead> {
  const now = utcNow();
  return repository.insertDraft(db, {
    id: newId(),
    user_id: ownerId,
    ...draft,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceDraft(
  db: Db,
  ownerId: string,
  draftId: string,
  draft: DraftCreate,
  ifMatch?: string,
): Promise<DraftRead> {
  return changeDraft(db, ownerId, draftId, draft, ifMatch);
}

export async function updateDraft(
  db: Db,
  ownerId: string | AllRows,
  draftId: string,
  draft: DraftUpdate,
  ifMatch?: string,
): Promise<DraftRead> {
  if (Object.keys(draft).length === 0) {
    return lockDraft(db, ownerId, draftId, ifMatch);
  }
  return changeDraft(db, ownerId, draftId, draft, ifMatch);
}

export async function deleteDraft(db: Db, draftId: string, ifMatch?: string): Promise<void> {
  const current = await lockDraft(db, ALL_ROWS, draftId, ifMatch);
  await repository.deleteDraft(db, current.user_id, current.id);
}

async function lockDraft(
  db: Db,
  ownerId: string | AllRows,
  draftId: string,
  ifMatch: string | undefined,
): Promise<DraftRead> {
  const current = await repository.lockDraft(db, ownerId, draftId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeDraft(
  db: Db,
  ownerId: string | AllRows,
  draftId: string,
  changes: DraftUpdate,
  ifMatch: string | undefined,
): Promise<DraftRead> {
  if (ifMatch !== undefined) {
    await lockDraft(db, ownerId, draftId, ifMatch);
  }
  const changed = await repository.updateDraft(db, ownerId, draftId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Draft not found");
}
