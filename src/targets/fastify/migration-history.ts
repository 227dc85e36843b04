import type { Host } from "../../blueprint/host.js";

/** Where the migrations of a project of our own lie: plain SQL, up and down. */
export const MIGRATIONS_FOLDER = "migrations";

const MIGRATION = /(?:^|\/)migrations\/(\d+)_.*\.up\.sql$/;

/** Where migrations lie. In somebody else's project they are beside the rest of what is ours. */
export function migrationsFolder(host: Host | null): string {
  return host === null ? MIGRATIONS_FOLDER : `${host.folder}/migrations`;
}

/** The number of the next migration: one more than that of any there is, whoever wrote it. `files` are texts by path. */
export function nextMigrationNumber(files: ReadonlyMap<string, string>): number {
  const numbers = [...files.keys()].map((path) => Number(MIGRATION.exec(path)?.[1] ?? 0));
  return 1 + numbers.reduce((highest, number) => Math.max(highest, number), 0);
}
