/** What can be done with authors. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { AuthorCreate, AuthorQuery, AuthorRead, AuthorUpdate } from "./schema.js";

export function listAuthors(
  db: Db,
  ownerId: string,
  query: AuthorQuery,
): Promise<Page<AuthorRead>> {
  return repository.listAuthors(db, ownerId, query);
}

export async function getAuthor(db: Db, ownerId: string, authorId: string): Promise<AuthorRead> {
  const found = await repository.getAuthor(db, ownerId, authorId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findAuthors(
  db: Db,
  ownerId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, AuthorRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findAuthors(db, ownerId, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createAuthor(
  db: Db,
  ownerId: string,
  author: AuthorCreate,
): Promise<AuthorRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    user_id: ownerId,
    ...author,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertAuthor(db, row);
}

export async function replaceAuthor(
  db: Db,
  ownerId: string,
  authorId: string,
  author: AuthorCreate,
  ifMatch?: string,
): Promise<AuthorRead> {
  const current = await lockAuthor(db, ownerId, authorId, ifMatch);
  return changeAuthor(db, current, author);
}

export async function updateAuthor(
  db: Db,
  ownerId: string,
  authorId: string,
  author: AuthorUpdate,
  ifMatch?: string,
): Promise<AuthorRead> {
  const current = await lockAuthor(db, ownerId, authorId, ifMatch);
  return Object.keys(author).length > 0 ? changeAuthor(db, current, author) : current;
}

export async function deleteAuthor(
  db: Db,
  ownerId: string,
  authorId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockAuthor(db, ownerId, authorId, ifMatch);
  await repository.deleteAuthor(db, current.user_id, current.id);
}

async function lockAuthor(
  db: Db,
  ownerId: string,
  authorId: string,
  ifMatch: string | undefined,
): Promise<AuthorRead> {
  const current = await repository.lockAuthor(db, ownerId, authorId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeAuthor(
  db: Db,
  current: AuthorRead,
  changes: AuthorUpdate,
): Promise<AuthorRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.user_id, current });
  return repository.updateAuthor(db, current.user_id, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Author not found");
}
