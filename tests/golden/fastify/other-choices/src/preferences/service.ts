/** What can be done with preferences. */

import { ApiError } from "../core/errors.js";
import { checkIfMatch } from "../core/responses.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { PreferenceCreate, PreferenceRead } from "./schema.js";

export async function getPreference(db: Db, preferenceId: number): Promise<PreferenceRead> {
  const found = await repository.getPreference(db, preferenceId);
  if (found === undefined) throw notFound();
  return found;
}

export async function replacePreference(
  db: Db,
  preferenceId: number,
  preference: PreferenceCreate,
  ifMatch?: string,
): Promise<PreferenceRead> {
  return changePreference(db, preferenceId, preference, ifMatch);
}

export async function deletePreference(
  db: Db,
  preferenceId: number,
  ifMatch?: string,
): Promise<void> {
  const current = await lockPreference(db, preferenceId, ifMatch);
  await repository.deletePreference(db, current.id);
}

async function lockPreference(
  db: Db,
  preferenceId: number,
  ifMatch: string | undefined,
): Promise<PreferenceRead> {
  const current = await repository.lockPreference(db, preferenceId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changePreference(
  db: Db,
  preferenceId: number,
  changes: PreferenceCreate,
  ifMatch: string | undefined,
): Promise<PreferenceRead> {
  if (ifMatch !== undefined) {
    await lockPreference(db, preferenceId, ifMatch);
  }
  const changed = await repository.updatePreference(db, preferenceId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Preference not found");
}
