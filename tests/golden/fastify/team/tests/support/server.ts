/** Databases on the server that TEST_DATABASE_URL (or DATABASE_URL) names. */

import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { connectionTo } from "../../src/db/connection.js";
import { type DatabaseUrl, parseDatabaseUrl, type ServerUrl } from "../../src/db/url.js";

export interface TestServer {
  readonly url: string;
  /** What the names of all databases of one run begin with. */
  readonly prefix: string;
}

/** Creates an empty database. */
export async function createDatabase({ url, prefix }: TestServer): Promise<DatabaseUrl> {
  const server = parseServerUrl(url);
  const database = `${prefix}_${randomUUID().slice(0, 8)}`;
  await withClient(server, (client) => client.query(`create database ${database}`));
  return { ...server, options: { ...server.options, database } };
}

export async function dropDatabases({ url, prefix }: TestServer): Promise<void> {
  await withClient(parseServerUrl(url), async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [prefix],
    );
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  });
}

function parseServerUrl(url: string): ServerUrl {
  const server = parseDatabaseUrl(url);
  if (server.kind !== "server") throw new Error("Tests run on PGlite without TEST_DATABASE_URL");
  return server;
}

async function withClient(
  server: ServerUrl,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client(await connectionTo(server));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
