/** What can be done with articles. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { ArticleCreate, ArticleQuery, ArticleRead, ArticleUpdate } from "./schema.js";

export function listArticles(db: Db, query: ArticleQuery): Promise<Page<ArticleRead>> {
  return repository.listArticles(db, query);
}

export async function getArticle(db: Db, articleId: string): Promise<ArticleRead> {
  const found = await repository.getArticle(db, articleId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createArticle(
  db: Db,
  ownerId: string,
  article: ArticleCreate,
): Promise<ArticleRead> {
  const now = utcNow();
  return repository.insertArticle(db, {
    id: newId(),
    user_id: ownerId,
    ...article,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceArticle(
  db: Db,
  articleId: string,
  article: ArticleCreate,
  ifMatch?: string,
): Promise<ArticleRead> {
  return changeArticle(db, ALL_ROWS, articleId, article, ifMatch);
}

export async function updateArticle(
  db: Db,
  ownerId: string,
  articleId: string,
  article: ArticleUpdate,
  ifMatch?: string,
): Promise<ArticleRead> {
  if (Object.keys(article).length === 0) {
    return lockArticle(db, ownerId, articleId, ifMatch);
  }
  return changeArticle(db, ownerId, articleId, article, ifMatch);
}

export async function deleteArticle(
  db: Db,
  ownerId: string,
  articleId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockArticle(db, ownerId, articleId, ifMatch);
  await repository.deleteArticle(db, current.user_id, current.id);
}

async function lockArticle(
  db: Db,
  ownerId: string | AllRows,
  articleId: string,
  ifMatch: string | undefined,
): Promise<ArticleRead> {
  const current = await repository.lockArticle(db, ownerId, articleId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeArticle(
  db: Db,
  ownerId: string | AllRows,
  articleId: string,
  changes: ArticleUpdate,
  ifMatch: string | undefined,
): Promise<ArticleRead> {
  if (ifMatch !== undefined) {
    await lockArticle(db, ownerId, articleId, ifMatch);
  }
  const changed = await repository.updateArticle(db, ownerId, articleId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Article not found");
}
