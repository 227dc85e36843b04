/** What can be done with announcements. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type {
  AnnouncementCreate,
  AnnouncementQuery,
  AnnouncementRead,
  AnnouncementUpdate,
} from "./schema.js";

export function listAnnouncements(
  db: Db,
  query: AnnouncementQuery,
): Promise<Page<AnnouncementRead>> {
  return repository.listAnnouncements(db, query);
}

export async function getAnnouncement(db: Db, announcementId: string): Promise<AnnouncementRead> {
  const found = await repository.getAnnouncement(db, announcementId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createAnnouncement(
  db: Db,
  announcement: AnnouncementCreate,
): Promise<AnnouncementRead> {
  const now = utcNow();
  return repository.insertAnnouncement(db, {
    id: newId(),
    ...announcement,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceAnnouncement(
  db: Db,
  announcementId: string,
  announcement: AnnouncementCreate,
  ifMatch?: string,
): Promise<AnnouncementRead> {
  return changeAnnouncement(db, announcementId, announcement, ifMatch);
}

export async function updateAnnouncement(
  db: Db,
  announcementId: string,
  announcement: AnnouncementUpdate,
  ifMatch?: string,
): Promise<AnnouncementRead> {
  if (Object.keys(announcement).length === 0) {
    return lockAnnouncement(db, announcementId, ifMatch);
  }
  return changeAnnouncement(db, announcementId, announcement, ifMatch);
}

export async function deleteAnnouncement(
  db: Db,
  announcementId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockAnnouncement(db, announcementId, ifMatch);
  await repository.deleteAnnouncement(db, current.id);
}

async function lockAnnouncement(
  db: Db,
  announcementId: string,
  ifMatch: string | undefined,
): Promise<AnnouncementRead> {
  const current = await repository.lockAnnouncement(db, announcementId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeAnnouncement(
  db: Db,
  announcementId: string,
  changes: AnnouncementUpdate,
  ifMatch: string | undefined,
): Promise<AnnouncementRead> {
  if (ifMatch !== undefined) {
    await lockAnnouncement(db, announcementId, ifMatch);
  }
  const changed = await repository.updateAnnouncement(db, announcementId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Announcement not found");
}
