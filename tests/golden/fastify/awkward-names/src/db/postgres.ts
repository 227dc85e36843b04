/** PostgreSQL, through a pool of connections. */

import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";
import { cancelStatement, processIdOf } from "./cancel.js";
import { connectionTo } from "./connection.js";
import type { Database, Db, WriteOptions } from "./database.js";
import { isDisconnect, isStale, isTimeout, unavailable, withDatabaseErrors } from "./errors.js";
import { forgetNames, withNames } from "./named.js";
import type { ServerUrl } from "./url.js";

const STATEMENT_TIMEOUT_SECONDS = 30;
const LOCK_TIMEOUT_SECONDS = 5;
// Below the five minutes after which Neon, proxies and firewalls drop an idle connection.
const IDLE_SECONDS = 240;

const LIMIT_SESSION = sql.raw(limits({ isLocal: false }));
const BEGIN = sql.raw("begin");
// Safe behind a pooler, where the next transaction may be somebody else's. One round trip.
const BEGIN_LIMITED = sql.raw(`begin; ${limits({ isLocal: true })}`);
const COMMIT = sql.raw("commit");
const ROLLBACK = sql.raw("rollback");

interface Connection {
  readonly client: PoolClient;
  readonly db: Db;
  /** Whether it leads to one process of the server, and not to a pooler: what is set there stays. */
  readonly isDirect: boolean;
}

const connections = new WeakMap<PoolClient, Connection>();

/** Connects when it is first used. */
export class PostgresDatabase implements Database {
  readonly #url: ServerUrl;
  readonly #poolSize: number;
  #opened: Promise<Pool> | null = null;

  constructor(url: ServerUrl, poolSize: number) {
    this.#url = url;
    this.#poolSize = poolSize;
  }

  read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return withDatabaseErrors(async () => {
      const pool = await this.#pool();
      return onceMore(async () => perform(await checkOut(pool), work));
    });
  }

  write<T>(
    work: (db: Db) => Promise<T>,
    { isOneStatement = false }: WriteOptions = {},
  ): Promise<T> {
    return withDatabaseErrors(async () => {
      const pool = await this.#pool();
      // Behind a pooler the time limits are the transaction's.
      const isAlone = ({ isDirect }: Connection) => isOneStatement && isDirect;
      const connection = await onceMore(async () => {
        const found = await checkOut(pool);
        return isAlone(found) ? found : begin(found);
      });
      return perform(connection, isAlone(connection) ? work : (db) => transaction(db, work));
    });
  }

  async close(): Promise<void> {
    const pool = await this.#opened?.catch(() => null);
    await pool?.end();
  }

  /** There once the server was reached for the first time. */
  async #pool(): Promise<Pool> {
    try {
      this.#opened ??= openPool(this.#url, this.#poolSize);
      return await this.#opened;
    } catch (error) {
      this.#opened = null;
      throw unavailable(error);
    }
  }
}

async function openPool(url: ServerUrl, max: number): Promise<Pool> {
  const pool = new Pool({
    ...(await connectionTo(url)),
    max,
    idleTimeoutMillis: IDLE_SECONDS * 1000,
    // For what has no other limit; a transaction's own comes first.
    query_timeout: (STATEMENT_TIMEOUT_SECONDS + 1) * 1000,
  });
  // Without listeners, an error on a connection that nobody uses would end the process.
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  return pool;
}

function ignore(): void {
  // The statement that comes next on this connection says the same.
}

/** A pooled connection may turn out dead with the first statement on it, which is then run on another one. */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDisconnect(error) && !isStale(error)) throw error;
    return work();
  }
}

async function checkOut(pool: Pool): Promise<Connection> {
  const client = await pool.connect().catch((error: unknown) => {
    throw unavailable(error);
  });
  return connections.get(client) ?? examine(client);
}

/** What a connection leads to; sets its limits. */
async function examine(client: PoolClient): Promise<Connection> {
  const db = drizzle(client);
  try {
    // A pooler gives a number of its own.
    const isServer = sql`pg_backend_pid() = ${processIdOf(client)}`;
    const { rowCount } = await db.execute(sql`${LIMIT_SESSION} where ${isServer}`);
    const isDirect = rowCount === 1;
    const connection = { client, db: isDirect ? drizzle(withNames(client)) : db, isDirect };
    connections.set(client, connection);
    return connection;
  } catch (error) {
    await giveBack({ client }, error);
    throw error;
  }
}

/** Begins a transaction, on a connection that is then known to be alive. */
async function begin(connection: Connection): Promise<Connection> {
  try {
    await connection.db.execute(connection.isDirect ? BEGIN : BEGIN_LIMITED);
    return connection;
  } catch (error) {
    await giveBack(connection, error);
    throw error;
  }
}

async function transaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  try {
    const result = await work(db);
    await db.execute(COMMIT);
    return result;
  } catch (error) {
    if (!isTimeout(error) && !isDisconnect(error)) await db.execute(ROLLBACK);
    throw error;
  }
}

/** Does the work, and gives the connection back. */
async function perform<T>(connection: Connection, work: (db: Db) => Promise<T>): Promise<T> {
  try {
    const result = await work(connection.db);
    connection.client.release();
    return result;
  } catch (error) {
    await giveBack(connection, error);
    throw error;
  }
}

/** After an error. A connection that is of no more use is closed. */
async function giveBack({ client }: Pick<Connection, "client">, error: unknown): Promise<void> {
  // First: when the connection closes, a pooler forgets what it was about.
  if (isTimeout(error)) await cancelStatement(client);
  if (isStale(error)) forgetNames();
  client.release(isTimeout(error) || isDisconnect(error));
}

/** Sets how long a statement may take and wait, for the session or for the transaction. */
function limits({ isLocal }: { readonly isLocal: boolean }): string {
  return (
    `select set_config('statement_timeout', '${STATEMENT_TIMEOUT_SECONDS}s', ${isLocal}),` +
    ` set_config('lock_timeout', '${LOCK_TIMEOUT_SECONDS}s', ${isLocal})`
  );
}
