/** What can be done with comments. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { CommentCreate, CommentQuery, CommentRead } from "./schema.js";

export function listComments(db: Db, query: CommentQuery): Promise<Page<CommentRead>> {
  return repository.listComments(db, query);
}

export async function getComment(db: Db, commentId: string): Promise<CommentRead> {
  const found = await repository.getComment(db, commentId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findComments(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, CommentRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findComments(db, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createComment(db: Db, comment: CommentCreate): Promise<CommentRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    ...comment,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row);
  return repository.insertComment(db, row);
}

export async function deleteComment(db: Db, commentId: string, ifMatch?: string): Promise<void> {
  const current = await lockComment(db, commentId, ifMatch);
  await repository.deleteComment(db, current.id);
}

async function lockComment(
  db: Db,
  commentId: string,
  ifMatch: string | undefined,
): Promise<CommentRead> {
  const current = await repository.lockComment(db, commentId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

function notFound(): ApiError {
  return new ApiError(404, "Comment not found");
}
