/** Statements that the server plans once a connection, and not each time that they are run. */

import { DatabaseError, type PoolClient, type QueryConfig } from "pg";

/** The server keeps what it prepared, and there is no end to what clients may filter and sort by. */
const MOST_NAMES = 250;
const STALE_PLAN = "0A000";

/** What each statement is called, on all connections. */
const names = new Map<string, string>();
let namesGiven = 0;

/** The same client, but its statements have names. For a connection that no pooler shares with others. */
export function withNames(client: PoolClient): PoolClient {
  return new Proxy(client, {
    get: (target, key): unknown =>
      key === "query"
        ? (config: QueryConfig, values: unknown[] = []) => query(target, config, values)
        : Reflect.get(target, key),
  });
}

async function query(client: PoolClient, config: QueryConfig, values: unknown[]) {
  try {
    return await client.query(named(config, values), values);
  } catch (error) {
    // A migration changed what statements give: prepared anew, they work.
    if (error instanceof DatabaseError && error.code === STALE_PLAN) names.clear();
    throw error;
  }
}

function named(config: QueryConfig, { length }: readonly unknown[]): QueryConfig {
  const { text } = config;
  const known = names.get(text);
  if (known !== undefined) return { ...config, name: known };
  if (length === 0 || names.size === MOST_NAMES) return config;
  namesGiven += 1;
  const name = `statement_${namesGiven}`;
  names.set(text, name);
  return { ...config, name };
}
