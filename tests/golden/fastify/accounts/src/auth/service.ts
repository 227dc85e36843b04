/**
 * Accounts: who gets in, and for how long.
 *
 * A password is hashed and verified before there is a transaction. It takes long, and meanwhile
 * others would wait for the connection.
 */

import type { Settings } from "../config.js";
import { ApiError, invalid } from "../core/errors.js";
import { hashPassword, hashPasswords, verifyPassword } from "../core/passwords.js";
import { type Caller, invalidToken, UNAUTHORIZED_HEADERS } from "../core/security.js";
import { newId, utcNow } from "../db/base.js";
import type { Database, Db } from "../db/database.js";
import type { UserCreate, UserRead } from "../users/schema.js";
import * as users from "../users/service.js";
import type { Account } from "./repository.js";
import * as repository from "./repository.js";
import type { Credentials, PasswordChange, Tokens } from "./schemas.js";
import {
  ACCESS_SECONDS,
  accessToken,
  digestOf,
  newRefreshToken,
  refreshTokenExpiry,
} from "./tokens.js";

export async function register(database: Database, user: UserCreate): Promise<UserRead> {
  const hashed = await hashPasswords(user, "password");
  return database.write((db) => users.createUser(db, hashed));
}

export async function login(
  database: Database,
  settings: Settings,
  { email, password }: Credentials,
): Promise<Tokens> {
  const found = await database.read((db) => repository.findAccount(db, email));
  const isRight = await verifyPassword(password, found?.password ?? null);
  if (found === undefined || !isRight) throw wrongCredentials();
  return database.write(async (db) => {
    const account = await repository.lockAccount(db, found.id);
    // The password may have been changed while it was verified.
    if (account?.password !== found.password) throw wrongCredentials();
    await repository.deleteExpired(db, account.id);
    return issue(db, settings, { account, family: newId() });
  });
}

export async function refresh(
  database: Database,
  settings: Settings,
  refreshToken: string,
): Promise<Tokens> {
  const digest = digestOf(refreshToken);
  const tokens = await database.write((db) => exchange(db, settings, digest));
  // Not before the commit: an error would undo what a reuse has revoked.
  if (tokens === null) throw invalidToken();
  return tokens;
}

/** Gives the next tokens; null for a token that is not good any more. */
async function exchange(db: Db, settings: Settings, digest: string): Promise<Tokens | null> {
  const account = await repository.lockHolder(db, digest);
  const token = await repository.getToken(db, digest);
  if (account === undefined || token === undefined || token.expiresAt <= utcNow()) return null;
  if (token.usedAt !== null) {
    // Somebody has a copy, and nobody knows who is the thief: both have to log in again.
    await repository.deleteFamily(db, account.id, token.family);
    return null;
  }
  await repository.useToken(db, digest);
  return issue(db, settings, { account, family: token.family });
}

export async function logout(database: Database, refreshToken: string): Promise<void> {
  const digest = digestOf(refreshToken);
  await database.write(async (db) => {
    const account = await repository.lockHolder(db, digest);
    const token = await repository.getToken(db, digest);
    if (account === undefined || token === undefined) return;
    await repository.deleteFamily(db, account.id, token.family);
  });
}

export async function changePassword(
  database: Database,
  userId: Caller["id"],
  change: PasswordChange,
): Promise<void> {
  const found = await database.read((db) => repository.getAccount(db, userId));
  if (found === undefined) throw invalidToken();
  if (!(await verifyPassword(change.current_password, found.password))) throw wrongPassword();
  const hashed = await hashPassword(change.new_password);
  await database.write(async (db) => {
    const account = await repository.lockAccount(db, userId);
    if (account === undefined) throw invalidToken();
    if (account.password !== found.password) throw wrongPassword();
    await repository.setPassword(db, userId, hashed);
    await repository.deleteAll(db, userId);
  });
}

interface Session {
  readonly account: Account;
  readonly family: string;
}

async function issue(db: Db, settings: Settings, { account, family }: Session): Promise<Tokens> {
  const refreshToken = newRefreshToken();
  await repository.insertToken(db, {
    digest: digestOf(refreshToken),
    userId: account.id,
    family,
    expiresAt: refreshTokenExpiry(),
  });
  return {
    access_token: accessToken(settings, account.id, account.roles),
    refresh_token: refreshToken,
    token_type: "bearer",
    expires_in: ACCESS_SECONDS,
  };
}

/** The same for an address that nobody has. */
function wrongCredentials(): ApiError {
  return new ApiError(401, "Wrong e-mail address or password", { headers: UNAUTHORIZED_HEADERS });
}

function wrongPassword(): ApiError {
  return invalid("current_password", "conflict", "This is not the password of the account");
}
