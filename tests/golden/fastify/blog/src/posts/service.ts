/** What can be done with posts. */

import { ApiError } from "../core/errors.js";
import { checkImmutable } from "../core/immutable.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import type { AllRows } from "../core/rows.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { PostCreate, PostQuery, PostRead, PostReplace, PostUpdate } from "./schema.js";

const IMMUTABLE = ["slug"];

export function listPosts(db: Db, query: PostQuery): Promise<Page<PostRead>> {
  return repository.listPosts(db, query);
}

export async function getPost(db: Db, postId: string): Promise<PostRead> {
  const found = await repository.getPost(db, postId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findPosts(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, PostRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findPosts(db, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createPost(db: Db, ownerId: string, post: PostCreate): Promise<PostRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    user_id: ownerId,
    ...post,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertPost(db, row);
}

export async function replacePost(
  db: Db,
  ownerId: string | AllRows,
  postId: string,
  post: PostReplace,
  ifMatch?: string,
): Promise<PostRead> {
  const current = await lockPost(db, ownerId, postId, ifMatch);
  checkImmutable(current, post, IMMUTABLE);
  return changePost(db, current, post);
}

export async function updatePost(
  db: Db,
  ownerId: string | AllRows,
  postId: string,
  post: PostUpdate,
  ifMatch?: string,
): Promise<PostRead> {
  const current = await lockPost(db, ownerId, postId, ifMatch);
  checkImmutable(current, post, IMMUTABLE);
  return Object.keys(post).length > 0 ? changePost(db, current, post) : current;
}

export async function deletePost(
  db: Db,
  ownerId: string | AllRows,
  postId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockPost(db, ownerId, postId, ifMatch);
  await repository.deletePost(db, current.user_id, current.id);
}

async function lockPost(
  db: Db,
  ownerId: string | AllRows,
  postId: string,
  ifMatch: string | undefined,
): Promise<PostRead> {
  const current = await repository.lockPost(db, ownerId, postId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changePost(db: Db, current: PostRead, changes: PostUpdate): Promise<PostRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.user_id, current });
  return repository.updatePost(db, current.user_id, current.id, changes, current);
}

function notFound(): ApiError {
  return new ApiError(404, "Post not found");
}
