/** The users that every test finds. */

import { utcNow } from "../../src/db/base.js";
import { users } from "../../src/users/table.js";
import { startedApp } from "../support/app.js";

/** `headersFor` speaks for them. */
export const USER_IDS = {
  ana: "0190a6f0-0000-7000-8000-000000000001",
  bob: "0190a6f0-0000-7000-8000-000000000002",
  eve: "0190a6f0-0000-7000-8000-000000000003",
};

/** They have the last of the bodies: tests of accounts send the first. */
export async function addUsers(): Promise<void> {
  const { database } = await startedApp();
  const now = utcNow();
  await database.write(async (db) => {
    await db.insert(users).values([
      {
        id: USER_IDS.ana,
        email: "email4@example.com",
        password: "correct horse 4",
        roles: [],
        display_name: "Display name 4",
        handle: "handle-4",
        bio: "Bio 4",
        language: "en",
        recovery_hint: "Recovery hint 4",
        strikes: 0,
        created_at: now,
        updated_at: now,
      },
      {
        id: USER_IDS.bob,
        email: "email5@example.com",
        password: "correct horse 5",
        roles: [],
        display_name: "Display name 5",
        handle: "handle-5",
        bio: "Bio 5",
        language: "de",
        recovery_hint: "Recovery hint 5",
        strikes: 0,
        created_at: now,
        updated_at: now,
      },
      {
        id: USER_IDS.eve,
        email: "email6@example.com",
        password: "correct horse 6",
        roles: [],
        display_name: "Display name 6",
        handle: "handle-6",
        bio: "Bio 6",
        language: "fr",
        recovery_hint: "Recovery hint 6",
        strikes: 0,
        created_at: now,
        updated_at: now,
      },
    ]);
  });
}
