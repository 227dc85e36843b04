/** What a failing database means to the client, whichever driver the project has. */

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
// Connection lost, out of resources, waited too long, shutting down, wrong password or database; or a
// standby, which only reads.
const UNAVAILABLE = /^(?:08...|53...|55P03|57...|28...|3D000|25006)$/;
const INVALID_DATA = /^(?:22...|23502|23514)$/;
// What Node and the drivers call it when there is no connection.
const NO_CONNECTION = /^(?:E[A-Z]{4,}|CONNECT\w*)$/;

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
    throw error instanceof ApiError ? error : apiError(error);
  }
}

/** Whether a statement named a table that is not there. */
export function isMissingTable(error: unknown): boolean {
  return causesOf(error).some((cause) => sqlState(cause) === MISSING_TABLE);
}

/** Never passes a message on: PostgreSQL puts the row's values there, and drizzle the statement's. */
function apiError(error: unknown): unknown {
  const causes = causesOf(error);
  const failed = causes.find((cause) => sqlState(cause) !== null);
  if (failed === undefined) return causes.some(isOfConnection) ? unavailable(causes.at(-1)) : error;
  const state = sqlState(failed) ?? "";
  if (state === UNIQUE) return new ApiError(409, conflictMessage(ruleOf(failed)));
  const conflict = CONFLICTS[state];
  if (conflict !== undefined) return new ApiError(409, conflict);
  const logged = new Error(`SQLSTATE ${state}`);
  if (UNAVAILABLE.test(state)) return unavailable(logged);
  if (!INVALID_DATA.test(state)) return failed;
  // The schemas should not have let it through.
  return Object.assign(new ApiError(422, "The request is not valid"), { cause: logged });
}

/** A 503. The `cause` is for the log. */
function unavailable(cause: unknown): ApiError {
  const headers = { "Retry-After": String(RETRY_AFTER_SECONDS) };
  const error = new ApiError(503, "The database is not available at the moment", { headers });
  error.cause = cause;
  return error;
}

/** The error, and what it was caused by, down to the driver's own. */
function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && !causes.includes(cause); cause = cause.cause) {
    causes.push(cause);
  }
  return causes;
}

function isOfConnection(cause: Error): boolean {
  return NO_CONNECTION.test(property(cause, "code") ?? "") || isOfTime(cause);
}

/** Drivers give up waiting for a connection with words alone. */
function isOfTime({ message }: Error): boolean {
  return /\b(?:connection|connect)\b.*\b(?:terminated|time(?:d )?out)\b|\btimeout exceeded\b/i.test(
    message,
  );
}

function conflictMessage(rule: string | null): string {
  const fields = uniqueFields.get(rule ?? "");
  if (fields === undefined) return "Such an item already exists";
  return `An item with the same ${fields.join(" and ")} already exists`;
}

function ruleOf(error: Error): string | null {
  return property(error, "constraint") ?? property(error, "constraint_name");
}

function sqlState(error: Error): string | null {
  const code = property(error, "code");
  // EPIPE is none.
  return code !== null && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : null;
}

function property(error: Error, name: string): string | null {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" ? value : null;
}
