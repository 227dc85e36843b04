/** What can be done with topics. */

import { ApiError } from "../core/errors.js";
import { checkImmutable } from "../core/immutable.js";
import type { Page } from "../core/listing.js";
import { hashPasswords } from "../core/passwords.js";
import { checkIfMatch } from "../core/responses.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { TopicCreate, TopicQuery, TopicRead, TopicReplace, TopicUpdate } from "./schema.js";

const IMMUTABLE = ["cursor"];

export function listTopics(db: Db, query: TopicQuery): Promise<Page<TopicRead>> {
  return repository.listTopics(db, query);
}

export async function getTopic(db: Db, topicId: number): Promise<TopicRead> {
  const found = await repository.getTopic(db, topicId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findTopics(
  db: Db,
  ids: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, TopicRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findTopics(db, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createTopic(
  db: Db,
  callerId: string,
  topic: TopicCreate,
): Promise<TopicRead> {
  const now = utcNow();
  const values = await hashPasswords(topic, "cursor");
  const row = {
    ...values,
    createdAt: now,
    updatedAt: now,
  };
  await checkReferences(db, repository.references, row, { ownerId: callerId });
  return repository.insertTopic(db, row);
}

export async function replaceTopic(
  db: Db,
  callerId: string,
  topicId: number,
  topic: TopicReplace,
  ifMatch?: string,
): Promise<TopicRead> {
  const current = await lockTopic(db, topicId, ifMatch);
  checkImmutable(current, topic, IMMUTABLE);
  return changeTopic(db, callerId, current, topic);
}

export async function updateTopic(
  db: Db,
  callerId: string,
  topicId: number,
  topic: TopicUpdate,
  ifMatch?: string,
): Promise<TopicRead> {
  const current = await lockTopic(db, topicId, ifMatch);
  checkImmutable(current, topic, IMMUTABLE);
  return Object.keys(topic).length > 0 ? changeTopic(db, callerId, current, topic) : current;
}

export async function deleteTopic(db: Db, topicId: number, ifMatch?: string): Promise<void> {
  const current = await lockTopic(db, topicId, ifMatch);
  await repository.deleteTopic(db, current.id);
}

async function lockTopic(db: Db, topicId: number, ifMatch: string | undefined): Promise<TopicRead> {
  const current = await repository.lockTopic(db, topicId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeTopic(
  db: Db,
  callerId: string,
  current: TopicRead,
  changes: TopicUpdate,
): Promise<TopicRead> {
  await checkReferences(db, repository.references, changes, { ownerId: callerId, current });
  const values = await hashPasswords(changes, "cursor");
  return repository.updateTopic(db, current.id, values, current);
}

function notFound(): ApiError {
  return new ApiError(404, "Topic not found");
}
