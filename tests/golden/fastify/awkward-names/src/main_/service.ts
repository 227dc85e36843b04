/** What can be done with main. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { MainCreate, MainQuery, MainRead, MainUpdate } from "./schema.js";

export function listMain(db: Db, query: MainQuery): Promise<Page<MainRead>> {
  return repository.listMain(db, query);
}

export async function getMain(db: Db, mainId: string): Promise<MainRead> {
  const found = await repository.getMain(db, mainId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createMain(db: Db, main: MainCreate): Promise<MainRead> {
  const now = utcNow();
  return repository.insertMain(db, {
    id: newId(),
    ...main,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceMain(
  db: Db,
  mainId: string,
  main: MainCreate,
  ifMatch?: string,
): Promise<MainRead> {
  return changeMain(db, mainId, main, ifMatch);
}

export async function updateMain(
  db: Db,
  mainId: string,
  main: MainUpdate,
  ifMatch?: string,
): Promise<MainRead> {
  if (Object.keys(main).length === 0) {
    return lockMain(db, mainId, ifMatch);
  }
  return changeMain(db, mainId, main, ifMatch);
}

export async function deleteMain(db: Db, mainId: string, ifMatch?: string): Promise<void> {
  const current = await lockMain(db, mainId, ifMatch);
  await repository.deleteMain(db, current.id);
}

async function lockMain(db: Db, mainId: string, ifMatch: string | undefined): Promise<MainRead> {
  const current = await repository.lockMain(db, mainId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeMain(
  db: Db,
  mainId: string,
  changes: MainUpdate,
  ifMatch: string | undefined,
): Promise<MainRead> {
  if (ifMatch !== undefined) {
    await lockMain(db, mainId, ifMatch);
  }
  const changed = await repository.updateMain(db, mainId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Main not found");
}
