/** What can be done with groups. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { GroupCreate, GroupQuery, GroupRead, GroupUpdate } from "./schema.js";

export function listGroups(db: Db, ownerId: string, query: GroupQuery): Promise<Page<GroupRead>> {
  return repository.listGroups(db, ownerId, query);
}

export async function getGroup(db: Db, ownerId: string, groupId: string): Promise<GroupRead> {
  const found = await repository.getGroup(db, ownerId, groupId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createGroup(db: Db, ownerId: string, group: GroupCreate): Promise<GroupRead> {
  const now = utcNow();
  return repository.insertGroup(db, {
    id: newId(),
    user_id: ownerId,
    ...group,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceGroup(
  db: Db,
  ownerId: string,
  groupId: string,
  group: GroupCreate,
  ifMatch?: string,
): Promise<GroupRead> {
  return changeGroup(db, ownerId, groupId, group, ifMatch);
}

export async function updateGroup(
  db: Db,
  ownerId: string,
  groupId: string,
  group: GroupUpdate,
  ifMatch?: string,
): Promise<GroupRead> {
  if (Object.keys(group).length === 0) {
    return lockGroup(db, ownerId, groupId, ifMatch);
  }
  return changeGroup(db, ownerId, groupId, group, ifMatch);
}

export async function deleteGroup(
  db: Db,
  ownerId: string,
  groupId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockGroup(db, ownerId, groupId, ifMatch);
  await repository.deleteGroup(db, current.user_id, current.id);
}

async function lockGroup(
  db: Db,
  ownerId: string,
  groupId: string,
  ifMatch: string | undefined,
): Promise<GroupRead> {
  const current = await repository.lockGroup(db, ownerId, groupId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeGroup(
  db: Db,
  ownerId: string,
  groupId: string,
  changes: GroupUpdate,
  ifMatch: string | undefined,
): Promise<GroupRead> {
  if (ifMatch !== undefined) {
    await lockGroup(db, ownerId, groupId, ifMatch);
  }
  const changed = await repository.updateGroup(db, ownerId, groupId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Group not found");
}
