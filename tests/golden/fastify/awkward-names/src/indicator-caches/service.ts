/** What can be done with indicator caches. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type {
  IndicatorCacheCreate,
  IndicatorCacheQuery,
  IndicatorCacheRead,
  IndicatorCacheUpdate,
} from "./schema.js";

export function listIndicatorCaches(
  db: Db,
  ownerId: string,
  query: IndicatorCacheQuery,
): Promise<Page<IndicatorCacheRead>> {
  return repository.listIndicatorCaches(db, ownerId, query);
}

export async function getIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCacheId: string,
): Promise<IndicatorCacheRead> {
  const found = await repository.getIndicatorCache(db, ownerId, indicatorCacheId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCache: IndicatorCacheCreate,
): Promise<IndicatorCacheRead> {
  const now = utcNow();
  return repository.insertIndicatorCache(db, {
    id: newId(),
    user_id: ownerId,
    ...indicatorCache,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCacheId: string,
  indicatorCache: IndicatorCacheCreate,
  ifMatch?: string,
): Promise<IndicatorCacheRead> {
  return changeIndicatorCache(db, ownerId, indicatorCacheId, indicatorCache, ifMatch);
}

export async function updateIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCacheId: string,
  indicatorCache: IndicatorCacheUpdate,
  ifMatch?: string,
): Promise<IndicatorCacheRead> {
  if (Object.keys(indicatorCache).length === 0) {
    return lockIndicatorCache(db, ownerId, indicatorCacheId, ifMatch);
  }
  return changeIndicatorCache(db, ownerId, indicatorCacheId, indicatorCache, ifMatch);
}

export async function deleteIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCacheId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockIndicatorCache(db, ownerId, indicatorCacheId, ifMatch);
  await repository.deleteIndicatorCache(db, current.user_id, current.id);
}

async function lockIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCacheId: string,
  ifMatch: string | undefined,
): Promise<IndicatorCacheRead> {
  const current = await repository.lockIndicatorCache(db, ownerId, indicatorCacheId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeIndicatorCache(
  db: Db,
  ownerId: string,
  indicatorCacheId: string,
  changes: IndicatorCacheUpdate,
  ifMatch: string | undefined,
): Promise<IndicatorCacheRead> {
  if (ifMatch !== undefined) {
    await lockIndicatorCache(db, ownerId, indicatorCacheId, ifMatch);
  }
  const changed = await repository.updateIndicatorCache(db, ownerId, indicatorCacheId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Indicator cache not found");
}
