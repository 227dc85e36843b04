/** What can be done with teams. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { TeamCreate, TeamQuery, TeamRead, TeamUpdate } from "./schema.js";

export function listTeams(db: Db, query: TeamQuery): Promise<Page<TeamRead>> {
  return repository.listTeams(db, query);
}

export async function getTeam(db: Db, teamId: string): Promise<TeamRead> {
  const found = await repository.getTeam(db, teamId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findTeams(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, TeamRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findTeams(db, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createTeam(db: Db, team: TeamCreate): Promise<TeamRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    ...team,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row);
  return repository.insertTeam(db, row);
}

export async function replaceTeam(
  db: Db,
  teamId: string,
  team: TeamCreate,
  ifMatch?: string,
): Promise<TeamRead> {
  const current = await lockTeam(db, teamId, ifMatch);
  return changeTeam(db, current, team);
}

export async function updateTeam(
  db: Db,
  teamId: string,
  team: TeamUpdate,
  ifMatch?: string,
): Promise<TeamRead> {
  const current = await lockTeam(db, teamId, ifMatch);
  return Object.keys(team).length > 0 ? changeTeam(db, current, team) : current;
}

export async function deleteTeam(db: Db, teamId: string, ifMatch?: string): Promise<void> {
  const current = await lockTeam(db, teamId, ifMatch);
  await repository.deleteTeam(db, current.id);
}

async function lockTeam(db: Db, teamId: string, ifMatch: string | undefined): Promise<TeamRead> {
  const current = await repository.lockTeam(db, teamId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeTeam(db: Db, current: TeamRead, changes: TeamUpdate): Promise<TeamRead> {
  await checkReferences(db, repository.references, changes, { current });
  return repository.updateTeam(db, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Team not found");
}
