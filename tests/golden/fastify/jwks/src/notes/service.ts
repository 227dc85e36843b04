/** What can be done with notes. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { NoteCreate, NoteQuery, NoteRead, NoteUpdate } from "./schema.js";

export function listNotes(db: Db, ownerId: string, query: NoteQuery): Promise<Page<NoteRead>> {
  return repository.listNotes(db, ownerId, query);
}

export async function getNote(db: Db, ownerId: string, noteId: string): Promise<NoteRead> {
  const found = await repository.getNote(db, ownerId, noteId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createNote(db: Db, ownerId: string, note: NoteCreate): Promise<NoteRead> {
  const now = utcNow();
  return repository.insertNote(db, {
    id: newId(),
    user_id: ownerId,
    ...note,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceNote(
  db: Db,
  ownerId: string,
  noteId: string,
  note: NoteCreate,
  ifMatch?: string,
): Promise<NoteRead> {
  return changeNote(db, ownerId, noteId, note, ifMatch);
}

export async function updateNote(
  db: Db,
  ownerId: string,
  noteId: string,
  note: NoteUpdate,
  ifMatch?: string,
): Promise<NoteRead> {
  if (Object.keys(note).length === 0) {
    return lockNote(db, ownerId, noteId, ifMatch);
  }
  return changeNote(db, ownerId, noteId, note, ifMatch);
}

export async function deleteNote(
  db: Db,
  ownerId: string,
  noteId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockNote(db, ownerId, noteId, ifMatch);
  await repository.deleteNote(db, current.user_id, current.id);
}

async function lockNote(
  db: Db,
  ownerId: string,
  noteId: string,
  ifMatch: string | undefined,
): Promise<NoteRead> {
  const current = await repository.lockNote(db, ownerId, noteId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeNote(
  db: Db,
  ownerId: string,
  noteId: string,
  changes: NoteUpdate,
  ifMatch: string | undefined,
): Promise<NoteRead> {
  if (ifMatch !== undefined) {
    await lockNote(db, ownerId, noteId, ifMatch);
  }
  const changed = await repository.updateNote(db, ownerId, noteId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Note not found");
}
