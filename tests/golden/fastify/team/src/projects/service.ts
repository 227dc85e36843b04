/** What can be done with projects. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import type { AllRows } from "../core/rows.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { ProjectCreate, ProjectQuery, ProjectRead, ProjectUpdate } from "./schema.js";

export function listProjects(
  db: Db,
  ownerId: string | AllRows,
  query: ProjectQuery,
): Promise<Page<ProjectRead>> {
  return repository.listProjects(db, ownerId, query);
}

export async function getProject(
  db: Db,
  ownerId: string | AllRows,
  projectId: string,
): Promise<ProjectRead> {
  const found = await repository.getProject(db, ownerId, projectId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findProjects(
  db: Db,
  ownerId: string | AllRows,
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
  const row = {
    id: newId(),
    user_id: ownerId,
    ...project,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row);
  return repository.insertProject(db, row);
}

export async function replaceProject(
  db: Db,
  ownerId: string,
  projectId: string,
  project: ProjectCreate,
  ifMatch?: string,
): Promise<ProjectRead> {
  const current = await lockProject(db, ownerId, projectId, ifMatch);
  return changeProject(db, current, project);
}

export async function updateProject(
  db: Db,
  ownerId: string,
  projectId: string,
  project: ProjectUpdate,
  ifMatch?: string,
): Promise<ProjectRead> {
  const current = await lockProject(db, ownerId, projectId, ifMatch);
  return Object.keys(project).length > 0 ? changeProject(db, current, project) : current;
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
  current: ProjectRead,
  changes: ProjectUpdate,
): Promise<ProjectRead> {
  await checkReferences(db, repository.references, changes, { current });
  return repository.updateProject(db, current.user_id, current.id, changes, current);
}

function notFound(): ApiError {
  return new ApiError(404, "Project not found");
}
