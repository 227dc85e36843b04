import { utcNow } from "../../src/db/base.js";
import type { Db } from "../../src/db/database.js";
import { desks } from "../../src/desks/table.js";

/** Puts into the database what the examples of keepers refer to. */
export async function addReferredRows(db: Db): Promise<void> {
  const now = utcNow();
  await db.insert(desks).values([
    {
      id: "0190a6f0-0000-7000-8000-000000000001",
      user_id: "ana",
      number: 1,
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000002",
      user_id: "ana",
      number: 2,
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000003",
      user_id: "bob",
      number: 1,
      created_at: now,
      updated_at: now,
    },
  ]);
}
