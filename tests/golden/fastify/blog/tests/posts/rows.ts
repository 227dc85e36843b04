import { utcNow } from "../../src/db/base.js";
import type { Db } from "../../src/db/database.js";
import { tags_ } from "../../src/tags/table.js";

/** Puts into the database what the examples of posts refer to. */
export async function addReferredRows(db: Db): Promise<void> {
  const now = utcNow();
  await db.insert(tags_).values([
    {
      id: "0190a6f0-0000-7000-8000-000000000001",
      name: "Name 1",
      slug: "slug-1",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000002",
      name: "Name 2",
      slug: "slug-2",
      created_at: now,
      updated_at: now,
    },
  ]);
}
