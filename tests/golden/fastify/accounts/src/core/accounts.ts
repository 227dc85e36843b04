/** Whether the account behind a token is still there. */

import { eq } from "drizzle-orm";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Database } from "../db/database.js";
import { users } from "../users/table.js";
import { ApiError } from "./errors.js";
import { invalidToken } from "./security.js";

/**
 * Has every route of `app`, and of what is registered in it, refuse a caller whose account is gone:
 * their token outlives it.
 */
export function requireAccounts(app: FastifyInstance, database: Database): void {
  app.addHook("onRequest", (request) => checkAccount(request, database));
  app.setErrorHandler(async (error, request) => {
    // A row needs an owner, and the account may have gone meanwhile.
    if (error instanceof ApiError && error.status === 409) await checkAccount(request, database);
    throw error;
  });
}

/** Throws a 401. */
async function checkAccount({ caller }: FastifyRequest, database: Database): Promise<void> {
  if (caller === null) return;
  const found = await database.read((db) =>
    db.select({ id: users.id }).from(users).where(eq(users.id, caller.id)),
  );
  if (found.length === 0) throw invalidToken();
}
