/** How the first admin becomes one: `npm run grant -- EMAIL ROLE`. */

import { eq } from "drizzle-orm";
import { ConfigError } from "../config.js";
import { ApiError } from "../core/errors.js";
import { nextMoment } from "../db/base.js";
import type { Database } from "../db/database.js";
import { type DatabaseSettings, openDatabase } from "../db/open.js";
import { users } from "../users/table.js";
import { hasAddress } from "./repository.js";

type Role = (typeof users.$inferSelect)["roles"][number];
const ROLES: readonly Role[] = ["member", "admin"];

/** As `grantRole`, on the database of the settings. Throws a ConfigError also if there is no connection. */
export async function grant(
  settings: DatabaseSettings,
  email: string,
  role: string,
): Promise<void> {
  const database = await openDatabase(settings);
  try {
    await grantRole(database, email, role);
  } catch (error) {
    if (error instanceof ApiError) throw new ConfigError(`Cannot grant: ${error.message}`);
    throw error;
  } finally {
    await database.close();
  }
}

/**
 * Gives the user with this address a role. It is in the next token that they get.
 * Throws a ConfigError if there is no such user or role.
 */
export async function grantRole(database: Database, email: string, role: string): Promise<void> {
  const granted = ROLES.find((known) => known === role);
  if (granted === undefined) throw new ConfigError(`A role is one of ${ROLES.join(", ")}`);
  await database.write(async (db) => {
    const [user] = await db
      .select({ id: users.id, roles: users.roles })
      .from(users)
      .where(hasAddress(email))
      .for("update");
    if (user === undefined) {
      throw new ConfigError(`Nobody has registered with the address ${email}`);
    }
    if (user.roles.includes(granted)) return;
    const roles = [...user.roles, granted];
    const change = { roles, updated_at: nextMoment(users.updated_at) };
    await db.update(users).set(change).where(eq(users.id, user.id));
  });
}
