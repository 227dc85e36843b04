/** The users that every test finds. */

import { utcNow } from "../../src/db/base.js";
import { users } from "../../src/users/table.js";
import { startedApp } from "../support/app.js";

/** `headersFor` speaks for them. */
export const USER_IDS = { ana: 1000001, bob: 1000002, eve: 1000003 };

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
        createdAt: now,
        updatedAt: now,
      },
      {
        id: USER_IDS.bob,
        email: "email5@example.com",
        password: "correct horse 5",
        roles: [],
        createdAt: now,
        updatedAt: now,
      },
      {
        id: USER_IDS.eve,
        email: "email6@example.com",
        password: "correct horse 6",
        roles: [],
        createdAt: now,
        updatedAt: now,
      },
    ]);
  });
}
