/** The queries of profiles. */

import { and, count, eq, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import {
  type Changes,
  changesFor,
  placeholdersFor,
  prepared,
  preparedFor,
} from "../db/prepared.js";
import type { ProfileQuery, ProfileRead } from "./schema.js";
import { profiles } from "./table.js";

const columns = {
  id: profiles.id,
  user_id: profiles.user_id,
  name: profiles.name,
  created_at: profiles.created_at,
  updated_at: profiles.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(profiles)
    .where(eq(profiles.id, sql.placeholder("profileId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(profiles)
    .where(
      and(
        eq(profiles.id, sql.placeholder("profileId")),
        eq(profiles.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof profiles.$inferInsert) =>
  db.insert(profiles).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof profiles>) =>
  db
    .update(profiles)
    .set({ ...changesFor(profiles, changes), updated_at: nextMoment(profiles.updated_at) })
    .where(
      and(
        eq(profiles.id, sql.placeholder(":profileId")),
        eq(profiles.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "profiles",
  id: { column: profiles.id, value: values.uuid },
  sorts: {
    created_at: { column: profiles.created_at, value: values.dateTime },
  },
  filters: {
    name: profiles.name,
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(profiles)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(profiles).where(where),
});

export function listProfiles(db: Db, query: ProfileQuery): Promise<Page<ProfileRead>> {
  return listing.page(db, query);
}

export async function getProfile(db: Db, profileId: string): Promise<ProfileRead | undefined> {
  const [row] = await byId(db).execute({ profileId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockProfile(
  db: Db,
  ownerId: string,
  profileId: string,
): Promise<ProfileRead | undefined> {
  const [row] = await byIdLocked(db).execute({ profileId, ownerId });
  return row;
}

export async function insertProfile(
  db: Db,
  row: typeof profiles.$inferInsert,
): Promise<ProfileRead> {
  return one(await insertion(db, row));
}

export async function updateProfile(
  db: Db,
  ownerId: string,
  profileId: string,
  changes: Changes<typeof profiles>,
): Promise<ProfileRead | undefined> {
  const [row] = await modification(db, changes, { ":profileId": profileId, ":ownerId": ownerId });
  return row;
}

export async function deleteProfile(db: Db, ownerId: string, profileId: string): Promise<void> {
  await db.delete(profiles).where(and(eq(profiles.id, profileId), eq(profiles.user_id, ownerId)));
}
