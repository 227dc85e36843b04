/** What can be done with genres. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { GenreCreate, GenreQuery, GenreRead, GenreUpdate } from "./schema.js";

export function listGenres(db: Db, query: GenreQuery): Promise<Page<GenreRead>> {
  return repository.listGenres(db, query);
}

export async function getGenre(db: Db, genreId: string): Promise<GenreRead> {
  const found = await repository.getGenre(db, genreId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findGenres(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, GenreRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findGenres(db, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createGenre(db: Db, genre: GenreCreate): Promise<GenreRead> {
  const now = utcNow();
  return repository.insertGenre(db, {
    id: newId(),
    ...genre,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceGenre(
  db: Db,
  genreId: string,
  genre: GenreCreate,
  ifMatch?: string,
): Promise<GenreRead> {
  return changeGenre(db, genreId, genre, ifMatch);
}

export async function updateGenre(
  db: Db,
  genreId: string,
  genre: GenreUpdate,
  ifMatch?: string,
): Promise<GenreRead> {
  if (Object.keys(genre).length === 0) {
    return lockGenre(db, genreId, ifMatch);
  }
  return changeGenre(db, genreId, genre, ifMatch);
}

export async function deleteGenre(db: Db, genreId: string, ifMatch?: string): Promise<void> {
  const current = await lockGenre(db, genreId, ifMatch);
  await repository.deleteGenre(db, current.id);
}

async function lockGenre(db: Db, genreId: string, ifMatch: string | undefined): Promise<GenreRead> {
  const current = await repository.lockGenre(db, genreId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeGenre(
  db: Db,
  genreId: string,
  changes: GenreUpdate,
  ifMatch: string | undefined,
): Promise<GenreRead> {
  if (ifMatch !== undefined) {
    await lockGenre(db, genreId, ifMatch);
  }
  const changed = await repository.updateGenre(db, genreId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Genre not found");
}
