/** Statements that the server plans once a connection, and not each time that they are run. */

import type { PoolClient, QueryConfig } from "pg";

/** The server keeps what it prepared, and there is no end to what clients may filter and sort by. */
const MOST_NAMES = 250;

/** What each statement is called, on all connections. */
const names = new Map<string, string>();
let namesGiven = 0;

/** The same client, but its statements have names. For a connection that no pooler shares with others. */
export function withNames(client: PoolClient): PoolClient {
  return new Proxy(client, {
    get: (target, key): unknown =>
      key === "query"
        ? (config: QueryConfig, values: unknown[] = []) =>
            target.query(named(config, values), values)
        : Reflect.get(target, key),
  });
}

/** Has all statements planned anew: a migration changed what they give. */
export function forgetNames(): void {
  names.clear();
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
