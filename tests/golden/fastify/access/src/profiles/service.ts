/** What can be done with profiles. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { ProfileCreate, ProfileQuery, ProfileRead, ProfileUpdate } from "./schema.js";

export function listProfiles(db: Db, query: ProfileQuery): Promise<Page<ProfileRead>> {
  return repository.listProfiles(db, query);
}

export async function getProfile(db: Db, profileId: string): Promise<ProfileRead> {
  const found = await repository.getProfile(db, profileId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createProfile(
  db: Db,
  ownerId: string,
  profile: ProfileCreate,
): Promise<ProfileRead> {
  const now = utcNow();
  return repository.insertProfile(db, {
    id: newId(),
    user_id: ownerId,
    ...profile,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceProfile(
  db: Db,
  ownerId: string,
  profileId: string,
  profile: ProfileCreate,
  ifMatch?: string,
): Promise<ProfileRead> {
  return changeProfile(db, ownerId, profileId, profile, ifMatch);
}

export async function updateProfile(
  db: Db,
  ownerId: string,
  profileId: string,
  profile: ProfileUpdate,
  ifMatch?: string,
): Promise<ProfileRead> {
  if (Object.keys(profile).length === 0) {
    return lockProfile(db, ownerId, profileId, ifMatch);
  }
  return changeProfile(db, ownerId, profileId, profile, ifMatch);
}

export async function deleteProfile(
  db: Db,
  ownerId: string,
  profileId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockProfile(db, ownerId, profileId, ifMatch);
  await repository.deleteProfile(db, current.user_id, current.id);
}

async function lockProfile(
  db: Db,
  ownerId: string,
  profileId: string,
  ifMatch: string | undefined,
): Promise<ProfileRead> {
  const current = await repository.lockProfile(db, ownerId, profileId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeProfile(
  db: Db,
  ownerId: string,
  profileId: string,
  changes: ProfileUpdate,
  ifMatch: string | undefined,
): Promise<ProfileRead> {
  if (ifMatch !== undefined) {
    await lockProfile(db, ownerId, profileId, ifMatch);
  }
  const changed = await repository.updateProfile(db, ownerId, profileId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Profile not found");
}
