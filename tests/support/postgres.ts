import { randomBytes } from "node:crypto";
import pg from "pg";

/** A database of its own on the PostgreSQL server that tests use. */
export interface TestDatabase {
  /** As a user would paste it: postgresql://user:password@host:port/name */
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** The server that tests use: `TEST_DATABASE_URL`, or the usual one of this machine. */
export const SERVER = process.env["TEST_DATABASE_URL"] ?? "postgresql://postgres@127.0.0.1:5432/postgres";

/**
 * Why the tests on PostgreSQL cannot run here: one line with the mend, or null when they can.
 * The server is `TEST_DATABASE_URL`, or the usual one of this machine.
 */
export async function missingPostgres(): Promise<string | null> {
  try {
    await execute("SELECT 1");
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    return `PostgreSQL is not reachable (${reason}): start one, or name it in TEST_DATABASE_URL`;
  }
}

/** Creates an empty database of a name that no other test has. */
export async function createDatabase(): Promise<TestDatabase> {
  const name = `backend_gen_${randomBytes(8).toString("hex")}`;
  await execute(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function execute(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
