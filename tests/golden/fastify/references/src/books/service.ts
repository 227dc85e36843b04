/** What can be done with books. */

import { ApiError } from "../core/errors.js";
import { checkImmutable } from "../core/immutable.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { BookCreate, BookQuery, BookRead, BookReplace, BookUpdate } from "./schema.js";

const IMMUTABLE = ["genre_id"];

export function listBooks(db: Db, ownerId: string, query: BookQuery): Promise<Page<BookRead>> {
  return repository.listBooks(db, ownerId, query);
}

export async function getBook(db: Db, ownerId: string, bookId: string): Promise<BookRead> {
  const found = await repository.getBook(db, ownerId, bookId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findBooks(
  db: Db,
  ownerId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, BookRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findBooks(db, ownerId, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createBook(db: Db, ownerId: string, book: BookCreate): Promise<BookRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    user_id: ownerId,
    ...book,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertBook(db, row);
}

export async function replaceBook(
  db: Db,
  ownerId: string,
  bookId: string,
  book: BookReplace,
  ifMatch?: string,
): Promise<BookRead> {
  const current = await lockBook(db, ownerId, bookId, ifMatch);
  checkImmutable(current, book, IMMUTABLE);
  return changeBook(db, current, book);
}

export async function updateBook(
  db: Db,
  ownerId: string,
  bookId: string,
  book: BookUpdate,
  ifMatch?: string,
): Promise<BookRead> {
  const current = await lockBook(db, ownerId, bookId, ifMatch);
  checkImmutable(current, book, IMMUTABLE);
  return Object.keys(book).length > 0 ? changeBook(db, current, book) : current;
}

export async function deleteBook(
  db: Db,
  ownerId: string,
  bookId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockBook(db, ownerId, bookId, ifMatch);
  await repository.deleteBook(db, current.user_id, current.id);
}

async function lockBook(
  db: Db,
  ownerId: string,
  bookId: string,
  ifMatch: string | undefined,
): Promise<BookRead> {
  const current = await repository.lockBook(db, ownerId, bookId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeBook(db: Db, current: BookRead, changes: BookUpdate): Promise<BookRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.user_id, current });
  return repository.updateBook(db, current.user_id, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Book not found");
}
