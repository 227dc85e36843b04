/** What can be done with projects. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { ProjectCreate, ProjectQuery, ProjectRead, ProjectUpdate } from "./schema.js";

export function listProjects(
  db: Db,
  ownerId: string,
  query: ProjectQuery,
): Promise<Page<ProjectRead>> {
  return repository.listProjects(db, ownerId, query);
}

export async function getProject(db: Db, ownerId: string, projectId: string): Promise<ProjectRead> {
  const found = await repository.getProject(db, ownerId, projectId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findProjects(
  db: Db,
  ownerId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, ProjectRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findProjects(db, ownerId, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createProject(
  db: Db,
  ownerId: string,
  project: ProjectCreate,
): Promise<ProjectRead> {
  const now = utcNow();
  return repository.insertProject(db, {
    id: newId(),
    user_id: ownerId,
    ...project,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceProject(
  db: Db,
  ownerId: string,
  projectId: string,
  project: ProjectCreate,
  ifMatch?: string,
): Promise<ProjectRead> {
  return changeProject(db, ownerId, projectId, project, ifMatch);
}

export async function updateProject(
  db: Db,
  ownerId: string,
  projectId: string,
  project: ProjectUpdate,
  ifMatch?: string,
): Promise<ProjectRead> {
  if (Object.keys(project).length === 0) {
    return lockProject(db, ownerId, projectId, ifMatch);
  }
  return changeProject(db, ownerId, projectId, project, ifMatch);
}

export async function deleteProject(
  db: Db,
  ownerId: string,
  projectId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockProject(db, ownerId, projectId, ifMatch);
  await repository.deleteProject(db, current.user_id, current.id);
}

async function lockProject(
  db: Db,
  ownerId: string,
  projectId: string,
  ifMatch: string | undefined,
): Promise<ProjectRead> {
  const current = await repository.lockProject(db, ownerId, projectId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeProject(
  db: Db,
  ownerId: string,
  projectId: string,
  changes: ProjectUpdate,
  ifMatch: string | undefined,
): Promise<ProjectRead> {
  if (ifMatch !== undefined) {
    await lockProject(db, ownerId, projectId, ifMatch);
  }
  const changed = await repository.updateProject(db, ownerId, projectId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Project not found");
}
