import { utcNow } from "../../src/db/base.js";
import type { Db } from "../../src/db/database.js";
import { projects } from "../../src/projects/table.js";
import { USER_IDS } from "../auth/users.js";

/** Puts into the database what the examples of tasks refer to. */
export async function addReferredRows(db: Db): Promise<void> {
  const now = utcNow();
  await db.insert(projects).values([
    {
      id: "0190a6f0-0000-7000-8000-000000000001",
      user_id: USER_IDS.ana,
      name: "Name 1",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000002",
      user_id: USER_IDS.ana,
      name: "Name 2",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000003",
      user_id: USER_IDS.bob,
      name: "Name 1",
      created_at: now,
      updated_at: now,
    },
  ]);
}
