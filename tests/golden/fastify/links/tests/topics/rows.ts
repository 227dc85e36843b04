import { utcNow } from "../../src/db/base.js";
import type { Db } from "../../src/db/database.js";
import { labels } from "../../src/labels/table.js";

/** Puts into the database what the examples of topics refer to. */
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
}
