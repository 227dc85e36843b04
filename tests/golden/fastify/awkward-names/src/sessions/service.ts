/** What can be done with sessions. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { SessionCreate, SessionQuery, SessionRead, SessionUpdate } from "./schema.js";

export function listSessions(db: Db, query: SessionQuery): Promise<Page<SessionRead>> {
  return repository.listSessions(db, query);
}

export async function getSession(db: Db, sessionId: string): Promise<SessionRead> {
  const found = await repository.getSession(db, sessionId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createSession(db: Db, session: SessionCreate): Promise<SessionRead> {
  const now = utcNow();
  return repository.insertSession(db, {
    id: newId(),
    ...session,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceSession(
  db: Db,
  sessionId: string,
  session: SessionCreate,
  ifMatch?: string,
): Promise<SessionRead> {
  const current = await lockSession(db, sessionId, ifMatch);
  return changeSession(db, current, session);
}

export async function updateSession(
  db: Db,
  sessionId: string,
  session: SessionUpdate,
  ifMatch?: string,
): Promise<SessionRead> {
  const current = await lockSession(db, sessionId, ifMatch);
  return Object.keys(session).length > 0 ? changeSession(db, current, session) : current;
}

export async function deleteSession(db: Db, sessionId: string, ifMatch?: string): Promise<void> {
  const current = await lockSession(db, sessionId, ifMatch);
  await repository.deleteSession(db, current.id);
}

async function lockSession(
  db: Db,
  sessionId: string,
  ifMatch: string | undefined,
): Promise<SessionRead> {
  const current = await repository.lockSession(db, sessionId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeSession(
  db: Db,
  current: SessionRead,
  changes: SessionUpdate,
): Promise<SessionRead> {
  return repository.updateSession(db, current.id, {
    ...changes,
    updated_at: nextMoment(current.updated_at),
  });
}

function notFound(): ApiError {
  return new ApiError(404, "Session not found");
}
