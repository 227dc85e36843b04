/** Migrates the database of the resources: `up`, which is the default, or `down` with a number of steps. */

import { ConfigError, loadDatabaseSettings, readEnvironment } from "./config.js";
import { migrateDown, migrateUp } from "./db/migrate.js";

const USAGE = "usage: migrate [up | down [STEPS]]";

async function migrate([direction = "up", steps = "1"]: readonly string[]): Promise<void> {
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

migrate(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
