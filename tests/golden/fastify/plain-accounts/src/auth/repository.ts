/**
 * The queries of logins.
 *
 * Whoever changes the sessions of a user locks the user's row first, so that no two do it at once.
 */

import { and, eq, lt, type SQL, sql } from "drizzle-orm";
import type { Caller } from "../core/security.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { users } from "../users/table.js";
import { refreshTokens } from "./table.js";

const accountColumns = {
  id: users.id,
  password: users.password,
  roles: users.roles,
};

/** Who logs in. */
export interface Account {
  readonly id: Caller["id"];
  readonly password: string;
  readonly roles: readonly string[];
}

interface Token {
  readonly family: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

/** The account with this address, in upper or lower case. */
export async function findAccount(db: Db, email: string): Promise<Account | undefined> {
  const [account] = await db.select(accountColumns).from(users).where(hasAddress(email));
  return account;
}

export function hasAddress(address: string): SQL {
  const { email } = users;
  return eq(sql`lower(${email})`, address.toLowerCase());
}

export async function getAccount(db: Db, userId: Caller["id"]): Promise<Account | undefined> {
  const [account] = await db.select(accountColumns).from(users).where(eq(users.id, userId));
  return account;
}

export async function lockAccount(db: Db, userId: Caller["id"]): Promise<Account | undefined> {
  const [account] = await db
    .select(accountColumns)
    .from(users)
    .where(eq(users.id, userId))
    // Weaker than FOR UPDATE: rows that refer to the user can be written meanwhile.
    .for("no key update");
  return account;
}

/** Locks the account that a refresh token was given to. */
export async function lockHolder(db: Db, digest: string): Promise<Account | undefined> {
  const holder = db
    .select({ id: refreshTokens.userId })
    .from(refreshTokens)
    .where(eq(refreshTokens.digest, digest));
  const [account] = await db
    .select(accountColumns)
    .from(users)
    .where(eq(users.id, holder))
    .for("no key update");
  return account;
}

export async function setPassword(db: Db, userId: Caller["id"], password: string): Promise<void> {
  const change = { password, updatedAt: utcNow() };
  await db.update(users).set(change).where(eq(users.id, userId));
}

export async function getToken(db: Db, digest: string): Promise<Token | undefined> {
  const [token] = await db.select().from(refreshTokens).where(eq(refreshTokens.digest, digest));
  return token;
}

export async function insertToken(db: Db, row: typeof refreshTokens.$inferInsert): Promise<void> {
  await db.insert(refreshTokens).values(row);
}

export async function useToken(db: Db, digest: string): Promise<void> {
  await db.update(refreshTokens).set({ usedAt: utcNow() }).where(eq(refreshTokens.digest, digest));
}

export async function deleteFamily(db: Db, userId: Caller["id"], family: string): Promise<void> {
  const { userId: holder, family: ofToken } = refreshTokens;
  await db.delete(refreshTokens).where(and(eq(holder, userId), eq(ofToken, family)));
}

export async function deleteExpired(db: Db, userId: Caller["id"]): Promise<void> {
  const { userId: holder, expiresAt } = refreshTokens;
  await db.delete(refreshTokens).where(and(eq(holder, userId), lt(expiresAt, utcNow())));
}

export async function deleteAll(db: Db, userId: Caller["id"]): Promise<void> {
  await db.delete(refreshTokens).where(eq(refreshTokens.userId, userId));
}
