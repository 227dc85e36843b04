/** What can be done with queries. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { QueryCreate, QueryQuery, QueryRead, QueryUpdate } from "./schema.js";

export function listQueries(db: Db, ownerId: string, query: QueryQuery): Promise<Page<QueryRead>> {
  return repository.listQueries(db, ownerId, query);
}

export async function getQuery(db: Db, ownerId: string, queryId: string): Promise<QueryRead> {
  const found = await repository.getQuery(db, ownerId, queryId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createQuery(
  db: Db,
  ownerId: string,
  query_: QueryCreate,
): Promise<QueryRead> {
  const now = utcNow();
  return repository.insertQuery(db, {
    id: newId(),
    user_id: ownerId,
    ...query_,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceQuery(
  db: Db,
  ownerId: string,
  queryId: string,
  query_: QueryCreate,
  ifMatch?: string,
): Promise<QueryRead> {
  return changeQuery(db, ownerId, queryId, query_, ifMatch);
}

export async function updateQuery(
  db: Db,
  ownerId: string,
  queryId: string,
  query_: QueryUpdate,
  ifMatch?: string,
): Promise<QueryRead> {
  if (Object.keys(query_).length === 0) {
    return lockQuery(db, ownerId, queryId, ifMatch);
  }
  return changeQuery(db, ownerId, queryId, query_, ifMatch);
}

export async function deleteQuery(
  db: Db,
  ownerId: string,
  queryId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockQuery(db, ownerId, queryId, ifMatch);
  await repository.deleteQuery(db, current.user_id, current.id);
}

async function lockQuery(
  db: Db,
  ownerId: string,
  queryId: string,
  ifMatch: string | undefined,
): Promise<QueryRead> {
  const current = await repository.lockQuery(db, ownerId, queryId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeQuery(
  db: Db,
  ownerId: string,
  queryId: string,
  changes: QueryUpdate,
  ifMatch: string | undefined,
): Promise<QueryRead> {
  if (ifMatch !== undefined) {
    await lockQuery(db, ownerId, queryId, ifMatch);
  }
  const changed = await repository.updateQuery(db, ownerId, queryId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Query not found");
}
