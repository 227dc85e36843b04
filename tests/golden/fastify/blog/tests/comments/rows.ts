import { utcNow } from "../../src/db/base.js";
import type { Db } from "../../src/db/database.js";
import { posts } from "../../src/posts/table.js";

/** Puts into the database what the examples of comments refer to. */
export async function addReferredRows(db: Db): Promise<void> {
  const now = utcNow();
  await db.insert(posts).values([
    {
      id: "0190a6f0-0000-7000-8000-000000000001",
      user_id: "ana",
      title: "Title 1",
      slug: "slug-1",
      body: "Body 1",
      status: "draft",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000002",
      user_id: "ana",
      title: "Title 2",
      slug: "slug-2",
      body: "Body 2",
      status: "draft",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000003",
      user_id: "bob",
      title: "Title 1",
      slug: "slug-1",
      body: "Body 1",
      status: "draft",
      created_at: now,
      updated_at: now,
    },
  ]);
}
