/** What a failing database means to the client. */

import { DrizzleQueryError } from "drizzle-orm";
import { ApiError } from "../core/errors.js";

const RETRY_AFTER_SECONDS = 5;

const CONFLICTS: Readonly<Record<string, string>> = {
  "23001": "The change conflicts with another item",
  "23503": "The change conflicts with another item",
  "40001": "The item was changed at the same time; try again",
  "40P01": "The item was changed at the same time; try again",
};
const MISSING_TABLE = "42P01";
const UNIQUE = "23505";
const STALE_PLAN = "0A000";
// Connection lost, out of resources, waited too long, shutting down, wrong password or database; or a
// standby, which only reads.
const UNAVAILABLE = /^(?:08...|53...|55P03|57...|28...|3D000|25006)$/;
const INVALID_DATA = /^(?:22...|23502|23514)$/;
// Connection lost, shutting down, or made a standby by a failover.
const DISCONNECTED = /^(?:08...|57P0[123]|25006)$/;

/** The JSON fields of each unique rule, by its name. */
const uniqueFields = new Map<string, readonly string[]>();

/** Lets a 409 name the JSON fields of unique rules, which are given by the names of their indexes. */
export function describeUniqueRules(rules: Readonly<Record<string, readonly string[]>>): void {
  for (const [name, fields] of Object.entries(rules)) uniqueFields.set(name, fields);
}

/** Runs `work`, and turns what the database throws into the error that the client is to see. */
export async function withDatabaseErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DrizzleQueryError ? apiError(error) : error;
  }
}

/** A 503. The `cause` is for the log. */
export function unavailable(cause: unknown): ApiError {
  const headers = { "Retry-After": String(RETRY_AFTER_SECONDS) };
  const error = new ApiError(503, "The database is not available at the moment", { headers });
  error.cause = cause;
  return error;
}

/** Whether the statement failed because of where its connection leads, so that it may work on a fresh one. */
export function isDisconnect(error: unknown): boolean {
  if (!(error instanceof DrizzleQueryError) || isTimeout(error)) return false;
  const state = sqlState(error.cause);
  return state === null ? isOfConnection(error.cause) : DISCONNECTED.test(state);
}

/** Whether a migration changed what a prepared statement gives. Prepared anew, it works. */
export function isStale(error: unknown): boolean {
  return error instanceof DrizzleQueryError && sqlState(error.cause) === STALE_PLAN;
}

/** Whether the driver waited too long, and still has a connection on which the statement runs. */
export function isTimeout(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return (
    cause instanceof Error && sqlState(cause) === null && /time(?:d )?out/i.test(cause.message)
  );
}

/** Whether a statement named a table that is not there. */
export function isMissingTable(error: unknown): boolean {
  return error instanceof DrizzleQueryError && sqlState(error.cause) === MISSING_TABLE;
}

/** Never passes a message on: PostgreSQL puts the row's values there, and drizzle the statement's. */
function apiError({ cause }: DrizzleQueryError): unknown {
  const state = sqlState(cause);
  if (state === null) return isOfConnection(cause) ? unavailable(cause) : cause;
  if (state === UNIQUE) return new ApiError(409, conflictMessage(property(cause, "constraint")));
  const conflict = CONFLICTS[state];
  if (conflict !== undefined) return new ApiError(409, conflict);
  const logged = new Error(`SQLSTATE ${state}`);
  if (state === STALE_PLAN || UNAVAILABLE.test(state)) return unavailable(logged);
  if (!INVALID_DATA.test(state)) return cause;
  // The schemas should not have let it through.
  return Object.assign(new ApiError(422, "The request is not valid"), { cause: logged });
}

/** What a driver says without an SQLSTATE is about its connection, unless it is our own mistake. */
function isOfConnection(cause: unknown): boolean {
  return cause instanceof Error && !(cause instanceof TypeError) && sqlState(cause) === null;
}

function conflictMessage(rule: string | null): string {
  const fields = uniqueFields.get(rule ?? "");
  if (fields === undefined) return "Such an item already exists";
  return `An item with the same ${fields.join(" and ")} already exists`;
}

function sqlState(cause: unknown): string | null {
  const code = property(cause, "code");
  // EPIPE is none.
  return code !== null && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** Of an error of either driver. */
function property(cause: unknown, name: "code" | "constraint"): string | null {
  if (!(cause instanceof Error) || !(name in cause)) return null;
  const value: unknown = Reflect.get(cause, name);
  return typeof value === "string" ? value : null;
}
