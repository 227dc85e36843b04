/** What can be done with cards. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { CardCreate, CardQuery, CardRead, CardUpdate } from "./schema.js";

export function listCards(db: Db, ownerId: string, query: CardQuery): Promise<Page<CardRead>> {
  return repository.listCards(db, ownerId, query);
}

export async function getCard(db: Db, ownerId: string, cardId: string): Promise<CardRead> {
  const found = await repository.getCard(db, ownerId, cardId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createCard(db: Db, ownerId: string, card: CardCreate): Promise<CardRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    user_id: ownerId,
    ...card,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertCard(db, row);
}

export async function replaceCard(
  db: Db,
  ownerId: string,
  cardId: string,
  card: CardCreate,
  ifMatch?: string,
): Promise<CardRead> {
  const current = await lockCard(db, ownerId, cardId, ifMatch);
  return changeCard(db, current, card);
}

export async function updateCard(
  db: Db,
  ownerId: string,
  cardId: string,
  card: CardUpdate,
  ifMatch?: string,
): Promise<CardRead> {
  const current = await lockCard(db, ownerId, cardId, ifMatch);
  return Object.keys(card).length > 0 ? changeCard(db, current, card) : current;
}

export async function deleteCard(
  db: Db,
  ownerId: string,
  cardId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockCard(db, ownerId, cardId, ifMatch);
  await repository.deleteCard(db, current.user_id, current.id);
}

async function lockCard(
  db: Db,
  ownerId: string,
  cardId: string,
  ifMatch: string | undefined,
): Promise<CardRead> {
  const current = await repository.lockCard(db, ownerId, cardId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeCard(db: Db, current: CardRead, changes: CardUpdate): Promise<CardRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.user_id, current });
  return repository.updateCard(db, current.user_id, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Card not found");
}
