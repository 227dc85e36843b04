/** The queries of preferences. */

import { eq, sql } from "drizzle-orm";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { type Changes, changesFor, prepared, preparedFor } from "../db/prepared.js";
import type { PreferenceRead } from "./schema.js";
import { preferences } from "./table.js";

const columns = {
  id: preferences.id,
  name: preferences.name,
  value: preferences.value,
  createdAt: preferences.createdAt,
  updatedAt: preferences.updatedAt,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(preferences)
    .where(eq(preferences.id, sql.placeholder("preferenceId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(preferences)
    .where(eq(preferences.id, sql.placeholder("preferenceId")))
    .for("update"),
);

const modification = preparedFor((db, changes: Changes<typeof preferences>) =>
  db
    .update(preferences)
    .set({ ...changesFor(preferences, changes), updatedAt: nextMoment(preferences.updatedAt) })
    .where(eq(preferences.id, sql.placeholder(":preferenceId")))
    .returning(columns),
);

export async function getPreference(
  db: Db,
  preferenceId: number,
): Promise<PreferenceRead | undefined> {
  const [row] = await byId(db).execute({ preferenceId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockPreference(
  db: Db,
  preferenceId: number,
): Promise<PreferenceRead | undefined> {
  const [row] = await byIdLocked(db).execute({ preferenceId });
  return row;
}

export async function updatePreference(
  db: Db,
  preferenceId: number,
  changes: Changes<typeof preferences>,
): Promise<PreferenceRead | undefined> {
  const [row] = await modification(db, changes, { ":preferenceId": preferenceId });
  return row;
}

export async function deletePreference(db: Db, preferenceId: number): Promise<void> {
  await db.delete(preferences).where(eq(preferences.id, preferenceId));
}
