/** What can be done with reviews. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import type { AllRows } from "../core/rows.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { ReviewCreate, ReviewQuery, ReviewRead, ReviewUpdate } from "./schema.js";

export function listReviews(
  db: Db,
  ownerId: string | AllRows,
  query: ReviewQuery,
): Promise<Page<ReviewRead>> {
  return repository.listReviews(db, ownerId, query);
}

export async function getReview(
  db: Db,
  ownerId: string | AllRows,
  reviewId: string,
): Promise<ReviewRead> {
  const found = await repository.getReview(db, ownerId, reviewId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createReview(
  db: Db,
  ownerId: string,
  review: ReviewCreate,
): Promise<ReviewRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    user_id: ownerId,
    ...review,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertReview(db, row);
}

export async function replaceReview(
  db: Db,
  ownerId: string,
  reviewId: string,
  review: ReviewCreate,
  ifMatch?: string,
): Promise<ReviewRead> {
  const current = await lockReview(db, ownerId, reviewId, ifMatch);
  return changeReview(db, current, review);
}

export async function updateReview(
  db: Db,
  ownerId: string,
  reviewId: string,
  review: ReviewUpdate,
  ifMatch?: string,
): Promise<ReviewRead> {
  const current = await lockReview(db, ownerId, reviewId, ifMatch);
  return Object.keys(review).length > 0 ? changeReview(db, current, review) : current;
}

export async function deleteReview(
  db: Db,
  ownerId: string | AllRows,
  reviewId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockReview(db, ownerId, reviewId, ifMatch);
  await repository.deleteReview(db, current.user_id, current.id);
}

async function lockReview(
  db: Db,
  ownerId: string | AllRows,
  reviewId: string,
  ifMatch: string | undefined,
): Promise<ReviewRead> {
  const current = await repository.lockReview(db, ownerId, reviewId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeReview(
  db: Db,
  current: ReviewRead,
  changes: ReviewUpdate,
): Promise<ReviewRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.user_id, current });
  return repository.updateReview(db, current.user_id, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Review not found");
}
