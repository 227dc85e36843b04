import pg from "pg";

/** Asks a database directly. */
export async function query(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  });
}

/** Runs `work` on a connection of its own. */
async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A connection that the server ends is what some tests are about.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The connections of others to a database, as "state", sorted. */
export async function connectionStates(url: string): Promise<string[]> {
  const rows = await query(
    url,
    `SELECT coalesce(state, '') AS state FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  );
  return rows.map((row) => String(row["state"])).sort();
}

/** How many statements wait until they reach a table that somebody else has locked. */
export async function waitingForTasks(url: string): Promise<number> {
  const rows = await query(
    url,
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows.length;
}

/** Ends every other connection to a database. */
export const TERMINATE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

/** Runs `work` while nobody else reaches the table of the tasks. */
export async function withLockedTasks<T>(url: string, work: () => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query("BEGIN; LOCK TABLE tasks IN ACCESS EXCLUSIVE MODE");
    const result = await work();
    await client.query("ROLLBACK");
    return result;
  });
}
