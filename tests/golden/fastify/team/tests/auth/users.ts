/** The users that every test finds. */

import { utcNow } from "../../src/db/base.js";
import { teams } from "../../src/teams/table.js";
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
    await db.insert(teams).values([
      {
        id: "0190a6f0-0000-7000-8000-000000000001",
        name: "Name 4",
        created_at: now,
        updated_at: now,
      },
      {
        id: "0190a6f0-0000-7000-8000-000000000002",
        name: "Name 5",
        created_at: now,
        updated_at: now,
      },
    ]);
    await db.insert(users).values([
      {
        id: USER_IDS.ana,
        email: "email4@example.com",
        password: "correct horse 4",
        roles: [],
        display_name: "Display name 4",
        team_id: "0190a6f0-0000-7000-8000-000000000001",
        created_at: now,
        updated_at: now,
      },
      {
        id: USER_IDS.bob,
        email: "email5@example.com",
        password: "correct horse 5",
        roles: [],
        display_name: "Display name 5",
        team_id: "0190a6f0-0000-7000-8000-000000000001",
        created_at: now,
        updated_at: now,
      },
      {
        id: USER_IDS.eve,
        email: "email6@example.com",
        password: "correct horse 6",
        roles: [],
        display_name: "Display name 6",
        team_id: "0190a6f0-0000-7000-8000-000000000001",
        created_at: now,
        updated_at: now,
      },
    ]);
  });
}
