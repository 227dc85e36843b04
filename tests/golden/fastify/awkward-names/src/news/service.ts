/** What can be done with news. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { NewsCreate, NewsQuery, NewsRead, NewsUpdate } from "./schema.js";

export function listNews(db: Db, ownerId: string, query: NewsQuery): Promise<Page<NewsRead>> {
  return repository.listNews(db, ownerId, query);
}

export async function getNews(db: Db, ownerId: string, newsId: string): Promise<NewsRead> {
  const found = await repository.getNews(db, ownerId, newsId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createNews(db: Db, ownerId: string, news: NewsCreate): Promise<NewsRead> {
  const now = utcNow();
  return repository.insertNews(db, {
    id: newId(),
    user_id: ownerId,
    ...news,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceNews(
  db: Db,
  ownerId: string,
  newsId: string,
  news: NewsCreate,
  ifMatch?: string,
): Promise<NewsRead> {
  return changeNews(db, ownerId, newsId, news, ifMatch);
}

export async function updateNews(
  db: Db,
  ownerId: string,
  newsId: string,
  news: NewsUpdate,
  ifMatch?: string,
): Promise<NewsRead> {
  if (Object.keys(news).length === 0) {
    return lockNews(db, ownerId, newsId, ifMatch);
  }
  return changeNews(db, ownerId, newsId, news, ifMatch);
}

export async function deleteNews(
  db: Db,
  ownerId: string,
  newsId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockNews(db, ownerId, newsId, ifMatch);
  await repository.deleteNews(db, current.user_id, current.id);
}

async function lockNews(
  db: Db,
  ownerId: string,
  newsId: string,
  ifMatch: string | undefined,
): Promise<NewsRead> {
  const current = await repository.lockNews(db, ownerId, newsId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeNews(
  db: Db,
  ownerId: string,
  newsId: string,
  changes: NewsUpdate,
  ifMatch: string | undefined,
): Promise<NewsRead> {
  if (ifMatch !== undefined) {
    await lockNews(db, ownerId, newsId, ifMatch);
  }
  const changed = await repository.updateNews(db, ownerId, newsId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "News not found");
}
