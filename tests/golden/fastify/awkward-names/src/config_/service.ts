/** What can be done with config. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { ConfigCreate, ConfigQuery, ConfigRead, ConfigUpdate } from "./schema.js";

export function listConfig(db: Db, ownerId: string, query: ConfigQuery): Promise<Page<ConfigRead>> {
  return repository.listConfig(db, ownerId, query);
}

export async function getConfig(db: Db, ownerId: string, configId: string): Promise<ConfigRead> {
  const found = await repository.getConfig(db, ownerId, configId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createConfig(
  db: Db,
  ownerId: string,
  config: ConfigCreate,
): Promise<ConfigRead> {
  const now = utcNow();
  return repository.insertConfig(db, {
    id: newId(),
    user_id: ownerId,
    ...config,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceConfig(
  db: Db,
  ownerId: string,
  configId: string,
  config: ConfigCreate,
  ifMatch?: string,
): Promise<ConfigRead> {
  return changeConfig(db, ownerId, configId, config, ifMatch);
}

export async function updateConfig(
  db: Db,
  ownerId: string,
  configId: string,
  config: ConfigUpdate,
  ifMatch?: string,
): Promise<ConfigRead> {
  if (Object.keys(config).length === 0) {
    return lockConfig(db, ownerId, configId, ifMatch);
  }
  return changeConfig(db, ownerId, configId, config, ifMatch);
}

export async function deleteConfig(
  db: Db,
  ownerId: string,
  configId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockConfig(db, ownerId, configId, ifMatch);
  await repository.deleteConfig(db, current.user_id, current.id);
}

async function lockConfig(
  db: Db,
  ownerId: string,
  configId: string,
  ifMatch: string | undefined,
): Promise<ConfigRead> {
  const current = await repository.lockConfig(db, ownerId, configId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeConfig(
  db: Db,
  ownerId: string,
  configId: string,
  changes: ConfigUpdate,
  ifMatch: string | undefined,
): Promise<ConfigRead> {
  if (ifMatch !== undefined) {
    await lockConfig(db, ownerId, configId, ifMatch);
  }
  const changed = await repository.updateConfig(db, ownerId, configId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Config not found");
}
