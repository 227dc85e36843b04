/** `npm start` serves; `npm run migrate` and `npm run openapi` do what else there is to do. */

import { buildApp, TITLE } from "./app.js";
import { ConfigError, loadDatabaseSettings, loadSettings, readEnvironment } from "./config.js";
import { documentText } from "./core/document-routes.js";
import type { Database } from "./db/database.js";
import { migrateDown, migrateUp } from "./db/migrate.js";
import { openDatabase } from "./db/open.js";

const USAGE = `usage: main.js [serve | migrate [down [STEPS]] | openapi]`;
const SHUTDOWN_MILLIS = 30_000;
const CLOSING_MILLIS = 5_000;
/** The document is asked for like by a client, which is nothing to log. */
const QUIET = { LOG_LEVEL: "critical" };

async function serve(): Promise<void> {
  const settings = loadSettings(readEnvironment());
  const database = await openDatabase(settings);
  const app = buildApp(settings, database);
  const stop = async (): Promise<void> => {
    // Clients that are slow to send or to read are not waited for any longer, and are no failure.
    setTimeout(() => {
      app.server.closeAllConnections();
    }, SHUTDOWN_MILLIS).unref();
    setTimeout(() => process.exit(1), SHUTDOWN_MILLIS + CLOSING_MILLIS).unref();
    await app.close();
    await database.close();
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void stop());
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    await database.close();
    throw new ConfigError(`Cannot start: ${reasonOf(error)}`);
  }
  const address = app.listeningOrigin;
  console.log(`${TITLE} is at ${address} (documentation: ${address}/docs)`);
}

async function migrate(direction = "up", steps = "1"): Promise<void> {
  const { directDatabase } = loadDatabaseSettings(readEnvironment());
  if (direction === "up") {
    report("Applied", await migrateUp(directDatabase));
  } else if (direction === "down" && /^[1-9][0-9]*$/.test(steps)) {
    report("Took back", await migrateDown(directDatabase, Number(steps)));
  } else {
    throw new ConfigError(USAGE);
  }
}

function report(did: string, migrations: readonly string[]): void {
  console.log(migrations.length === 0 ? "Nothing to do" : `${did} ${migrations.join(", ")}`);
}

/** Only describes the routes, so that no real configuration is needed. */
async function openapi(): Promise<void> {
  const settings = loadSettings({ ...QUIET, JWKS_URL: "http://localhost" });
  const unused = () => Promise.reject(new Error("There is no database"));
  const close = () => Promise.resolve();
  const database: Database = { read: unused, write: unused, close };
  const app = buildApp(settings, database);
  const { payload } = await app.inject("/openapi.json");
  console.log(documentText(JSON.parse(payload), 2));
}

const COMMANDS = new Map<string, (...words: string[]) => Promise<void>>([
  ["serve", serve],
  ["migrate", migrate],
  ["openapi", openapi],
]);

async function main([name = "serve", ...words]: readonly string[]): Promise<void> {
  const command = COMMANDS.get(name);
  if (command === undefined) throw new ConfigError(USAGE);
  await command(...words);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
