/** What can be done with notices. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { NoticeCreate, NoticeQuery, NoticeRead, NoticeUpdate } from "./schema.js";

export function listNotices(db: Db, query: NoticeQuery): Promise<Page<NoticeRead>> {
  return repository.listNotices(db, query);
}

export async function getNotice(db: Db, noticeId: string): Promise<NoticeRead> {
  const found = await repository.getNotice(db, noticeId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createNotice(
  db: Db,
  callerId: string,
  notice: NoticeCreate,
): Promise<NoticeRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    ...notice,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row, { ownerId: callerId });
  return repository.insertNotice(db, row);
}

export async function updateNotice(
  db: Db,
  callerId: string,
  noticeId: string,
  notice: NoticeUpdate,
  ifMatch?: string,
): Promise<NoticeRead> {
  const current = await lockNotice(db, noticeId, ifMatch);
  return Object.keys(notice).length > 0 ? changeNotice(db, callerId, current, notice) : current;
}

async function lockNotice(
  db: Db,
  noticeId: string,
  ifMatch: string | undefined,
): Promise<NoticeRead> {
  const current = await repository.lockNotice(db, noticeId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeNotice(
  db: Db,
  callerId: string,
  current: NoticeRead,
  changes: NoticeUpdate,
): Promise<NoticeRead> {
  await checkReferences(db, repository.references, changes, { ownerId: callerId, current });
  return repository.updateNotice(db, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Notice not found");
}
