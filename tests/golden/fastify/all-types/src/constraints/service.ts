/** What can be done with constraints. */

import { ApiError } from "../core/errors.js";
import { checkImmutable } from "../core/immutable.js";
import type { Page } from "../core/listing.js";
import { hashPasswords } from "../core/passwords.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type {
  ConstraintCreate,
  ConstraintQuery,
  ConstraintRead,
  ConstraintReplace,
  ConstraintUpdate,
} from "./schema.js";

const IMMUTABLE = ["serial"];

export function listConstraints(
  db: Db,
  ownerId: string,
  query: ConstraintQuery,
): Promise<Page<ConstraintRead>> {
  return repository.listConstraints(db, ownerId, query);
}

export async function getConstraint(
  db: Db,
  ownerId: string,
  constraintId: string,
): Promise<ConstraintRead> {
  const found = await repository.getConstraint(db, ownerId, constraintId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createConstraint(
  db: Db,
  ownerId: string,
  constraint: ConstraintCreate,
): Promise<ConstraintRead> {
  const now = utcNow();
  const values = await hashPasswords(constraint, "secret");
  return repository.insertConstraint(db, {
    id: newId(),
    user_id: ownerId,
    ...values,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceConstraint(
  db: Db,
  ownerId: string,
  constraintId: string,
  constraint: ConstraintReplace,
  ifMatch?: string,
): Promise<ConstraintRead> {
  const current = await lockConstraint(db, ownerId, constraintId, ifMatch);
  checkImmutable(current, constraint, IMMUTABLE);
  return changeConstraint(db, current, constraint);
}

export async function updateConstraint(
  db: Db,
  ownerId: string,
  constraintId: string,
  constraint: ConstraintUpdate,
  ifMatch?: string,
): Promise<ConstraintRead> {
  const current = await lockConstraint(db, ownerId, constraintId, ifMatch);
  checkImmutable(current, constraint, IMMUTABLE);
  return Object.keys(constraint).length > 0 ? changeConstraint(db, current, constraint) : current;
}

export async function deleteConstraint(
  db: Db,
  ownerId: string,
  constraintId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockConstraint(db, ownerId, constraintId, ifMatch);
  await repository.deleteConstraint(db, current.user_id, current.id);
}

async function lockConstraint(
  db: Db,
  ownerId: string,
  constraintId: string,
  ifMatch: string | undefined,
): Promise<ConstraintRead> {
  const current = await repository.lockConstraint(db, ownerId, constraintId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeConstraint(
  db: Db,
  current: ConstraintRead,
  changes: ConstraintUpdate,
): Promise<ConstraintRead> {
  const values = await hashPasswords(changes, "secret");
  return repository.updateConstraint(db, current.user_id, current.id, values);
}

function notFound(): ApiError {
  return new ApiError(404, "Constraint not found");
}
