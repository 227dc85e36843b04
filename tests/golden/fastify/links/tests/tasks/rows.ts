import { utcNow } from "../../src/db/base.js";
import type { Db } from "../../src/db/database.js";
import { labels } from "../../src/labels/table.js";
import { projects } from "../../src/projects/table.js";
import { topics } from "../../src/topics/table.js";

/** Puts into the database what the examples of tasks refer to. */
export async function addReferredRows(db: Db): Promise<void> {
  const now = utcNow();
  await db.insert(labels).values([
    {
      id: 1000001,
      userId: "ana",
      name: "Name 1",
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000002,
      userId: "ana",
      name: "Name 2",
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000003,
      userId: "bob",
      name: "Name 1",
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000004,
      userId: "ana",
      name: "Name 1",
      createdAt: now,
      updatedAt: now,
      deletedAt: now,
    },
  ]);
  await db.insert(projects).values([
    {
      id: 1000001,
      userId: "ana",
      name: "Name 1",
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000002,
      userId: "ana",
      name: "Name 2",
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000003,
      userId: "bob",
      name: "Name 1",
      createdAt: now,
      updatedAt: now,
    },
  ]);
  await db.insert(topics).values([
    {
      id: 1000001,
      name: "Name 1",
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000002,
      name: "Name 2",
      createdAt: now,
      updatedAt: now,
    },
  ]);
}
