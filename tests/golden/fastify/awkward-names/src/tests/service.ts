/** What can be done with tests. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { TestCreate, TestQuery, TestRead, TestUpdate } from "./schema.js";

export function listTests(db: Db, ownerId: string, query: TestQuery): Promise<Page<TestRead>> {
  return repository.listTests(db, ownerId, query);
}

export async function getTest(db: Db, ownerId: string, testId: string): Promise<TestRead> {
  const found = await repository.getTest(db, ownerId, testId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createTest(db: Db, ownerId: string, test_: TestCreate): Promise<TestRead> {
  const now = utcNow();
  return repository.insertTest(db, {
    id: newId(),
    user_id: ownerId,
    ...test_,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceTest(
  db: Db,
  ownerId: string,
  testId: string,
  test_: TestCreate,
  ifMatch?: string,
): Promise<TestRead> {
  return changeTest(db, ownerId, testId, test_, ifMatch);
}

export async function updateTest(
  db: Db,
  ownerId: string,
  testId: string,
  test_: TestUpdate,
  ifMatch?: string,
): Promise<TestRead> {
  if (Object.keys(test_).length === 0) {
    return lockTest(db, ownerId, testId, ifMatch);
  }
  return changeTest(db, ownerId, testId, test_, ifMatch);
}

export async function deleteTest(
  db: Db,
  ownerId: string,
  testId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockTest(db, ownerId, testId, ifMatch);
  await repository.deleteTest(db, current.user_id, current.id);
}

async function lockTest(
  db: Db,
  ownerId: string,
  testId: string,
  ifMatch: string | undefined,
): Promise<TestRead> {
  const current = await repository.lockTest(db, ownerId, testId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeTest(
  db: Db,
  ownerId: string,
  testId: string,
  changes: TestUpdate,
  ifMatch: string | undefined,
): Promise<TestRead> {
  if (ifMatch !== undefined) {
    await lockTest(db, ownerId, testId, ifMatch);
  }
  const changed = await repository.updateTest(db, ownerId, testId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Test not found");
}
