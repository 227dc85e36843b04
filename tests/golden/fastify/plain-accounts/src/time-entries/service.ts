/** What can be done with time entries. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { TimeEntryCreate, TimeEntryQuery, TimeEntryRead, TimeEntryUpdate } from "./schema.js";

export function listTimeEntries(
  db: Db,
  ownerId: number,
  query: TimeEntryQuery,
): Promise<Page<TimeEntryRead>> {
  return repository.listTimeEntries(db, ownerId, query);
}

export async function getTimeEntry(
  db: Db,
  ownerId: number,
  timeEntryId: number,
): Promise<TimeEntryRead> {
  const found = await repository.getTimeEntry(db, ownerId, timeEntryId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createTimeEntry(
  db: Db,
  ownerId: number,
  timeEntry: TimeEntryCreate,
): Promise<TimeEntryRead> {
  const now = utcNow();
  return repository.insertTimeEntry(db, {
    userId: ownerId,
    ...timeEntry,
    createdAt: now,
    updatedAt: now,
  });
}

export async function replaceTimeEntry(
  db: Db,
  ownerId: number,
  timeEntryId: number,
  timeEntry: TimeEntryCreate,
  ifMatch?: string,
): Promise<TimeEntryRead> {
  return changeTimeEntry(db, ownerId, timeEntryId, timeEntry, ifMatch);
}

export async function updateTimeEntry(
  db: Db,
  ownerId: number,
  timeEntryId: number,
  timeEntry: TimeEntryUpdate,
  ifMatch?: string,
): Promise<TimeEntryRead> {
  if (Object.keys(timeEntry).length === 0) {
    return lockTimeEntry(db, ownerId, timeEntryId, ifMatch);
  }
  return changeTimeEntry(db, ownerId, timeEntryId, timeEntry, ifMatch);
}

export async function deleteTimeEntry(
  db: Db,
  ownerId: number,
  timeEntryId: number,
  ifMatch?: string,
): Promise<void> {
  const current = await lockTimeEntry(db, ownerId, timeEntryId, ifMatch);
  await repository.deleteTimeEntry(db, current.userId, current.id);
}

async function lockTimeEntry(
  db: Db,
  ownerId: number,
  timeEntryId: number,
  ifMatch: string | undefined,
): Promise<TimeEntryRead> {
  const current = await repository.lockTimeEntry(db, ownerId, timeEntryId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeTimeEntry(
  db: Db,
  ownerId: number,
  timeEntryId: number,
  changes: TimeEntryUpdate,
  ifMatch: string | undefined,
): Promise<TimeEntryRead> {
  if (ifMatch !== undefined) {
    await lockTimeEntry(db, ownerId, timeEntryId, ifMatch);
  }
  const changed = await repository.updateTimeEntry(db, ownerId, timeEntryId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Time entry not found");
}
