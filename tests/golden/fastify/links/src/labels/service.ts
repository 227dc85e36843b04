/** What can be done with labels. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { LabelCreate, LabelQuery, LabelRead, LabelUpdate } from "./schema.js";

export function listLabels(db: Db, ownerId: string, query: LabelQuery): Promise<Page<LabelRead>> {
  return repository.listLabels(db, ownerId, query);
}

export async function getLabel(db: Db, ownerId: string, labelId: number): Promise<LabelRead> {
  const found = await repository.getLabel(db, ownerId, labelId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findLabels(
  db: Db,
  ownerId: string,
  ids: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, LabelRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findLabels(db, ownerId, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createLabel(db: Db, ownerId: string, label: LabelCreate): Promise<LabelRead> {
  const now = utcNow();
  return repository.insertLabel(db, {
    userId: ownerId,
    ...label,
    createdAt: now,
    updatedAt: now,
  });
}

export async function replaceLabel(
  db: Db,
  ownerId: string,
  labelId: number,
  label: LabelCreate,
  ifMatch?: string,
): Promise<LabelRead> {
  return changeLabel(db, ownerId, labelId, label, ifMatch);
}

export async function updateLabel(
  db: Db,
  ownerId: string,
  labelId: number,
  label: LabelUpdate,
  ifMatch?: string,
): Promise<LabelRead> {
  if (Object.keys(label).length === 0) {
    return lockLabel(db, ownerId, labelId, ifMatch);
  }
  return changeLabel(db, ownerId, labelId, label, ifMatch);
}

export async function deleteLabel(
  db: Db,
  ownerId: string,
  labelId: number,
  ifMatch?: string,
): Promise<void> {
  const current = await lockLabel(db, ownerId, labelId, ifMatch);
  await repository.deleteLabel(db, current.userId, current.id);
}

async function lockLabel(
  db: Db,
  ownerId: string,
  labelId: number,
  ifMatch: string | undefined,
): Promise<LabelRead> {
  const current = await repository.lockLabel(db, ownerId, labelId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeLabel(
  db: Db,
  ownerId: string,
  labelId: number,
  changes: LabelUpdate,
  ifMatch: string | undefined,
): Promise<LabelRead> {
  if (ifMatch !== undefined) {
    await lockLabel(db, ownerId, labelId, ifMatch);
  }
  const changed = await repository.updateLabel(db, ownerId, labelId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Label not found");
}
