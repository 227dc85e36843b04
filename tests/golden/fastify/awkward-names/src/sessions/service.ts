/** What can be done with sessions. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
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
  return changeSession(db, sessionId, session, ifMatch);
}

export async function updateSession(
  db: Db,
  sessionId: string,
  session: SessionUpdate,
  ifMatch?: string,
): Promise<SessionRead> {
  if (Object.keys(session).length === 0) {
    return lockSession(db, sessionId, ifMatch);
  }
  return changeSession(db, sessionId, session, ifMatch);
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
  sessionId: string,
  changes: SessionUpdate,
  ifMatch: string | undefined,
): Promise<SessionRead> {
  if (ifMatch !== undefined) {
    await lockSession(db, sessionId, ifMatch);
  }
  const changed = await repository.updateSession(db, sessionId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Session not found");
}
