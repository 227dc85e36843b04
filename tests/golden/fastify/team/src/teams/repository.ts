/** The queries of teams. */

import { count, eq, inArray, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { users } from "../users/table.js";
import type { TeamQuery, TeamRead } from "./schema.js";
import { teams } from "./table.js";

export const references: readonly Reference[] = [{ field: "lead_id", id: users.id }];

const columns = {
  id: teams.id,
  name: teams.name,
  lead_id: teams.lead_id,
  created_at: teams.created_at,
  updated_at: teams.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(teams)
    .where(eq(teams.id, sql.placeholder("teamId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(teams)
    .where(eq(teams.id, sql.placeholder("teamId")))
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof teams.$inferInsert) =>
  db.insert(teams).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "teams",
  id: { column: teams.id, value: values.uuid },
  sorts: {
    created_at: { column: teams.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(teams)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(teams).where(where),
});

export function listTeams(db: Db, query: TeamQuery): Promise<Page<TeamRead>> {
  return listing.page(db, query);
}

export async function getTeam(db: Db, teamId: string): Promise<TeamRead | undefined> {
  const [row] = await byId(db).execute({ teamId });
  return row;
}

/** Those of `ids` that are there. */
export async function findTeams(db: Db, ids: readonly string[]): Promise<TeamRead[]> {
  return db
    .select(columns)
    .from(teams)
    .where(inArray(teams.id, [...ids]));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockTeam(db: Db, teamId: string): Promise<TeamRead | undefined> {
  const [row] = await byIdLocked(db).execute({ teamId });
  return row;
}

export async function insertTeam(db: Db, row: typeof teams.$inferInsert): Promise<TeamRead> {
  return one(await insertion(db, row));
}

export async function updateTeam(
  db: Db,
  teamId: string,
  changes: PgUpdateSetSource<typeof teams>,
): Promise<TeamRead> {
  const rows = await db
    .update(teams)
    .set({ ...changes, updated_at: nextMoment(teams.updated_at) })
    .where(eq(teams.id, teamId))
    .returning(columns);
  return one(rows);
}

export async function deleteTeam(db: Db, teamId: string): Promise<void> {
  await db.delete(teams).where(eq(teams.id, teamId));
}
