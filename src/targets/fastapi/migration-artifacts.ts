import type { Delta } from "../../evolution/delta.js";
import type { Artifact } from "../../render/artifact.js";
import { artifact } from "./artifacts.js";
import type { Migration, Place } from "./migration-file.js";
import type { MigrationHistory } from "./migration-history.js";
import { createTablesMigration } from "./migration-view.js";
import { renameMigration } from "./rename-migration.js";
import { stageMigrations } from "./stage-migration.js";

/** What is renamed comes first: a new table may take a name that has become free. */
export function migrationArtifacts(
  { renames, created, stages }: Delta,
  history: Pick<MigrationHistory, "head" | "count">,
  pathOf: (migration: Migration) => string,
): readonly Artifact[] {
  const made: Migration[] = [];
  const place = (): Place => ({
    head: made.at(-1)?.revision ?? history.head,
    count: history.count + made.length,
  });
  const rename = renameMigration(renames, place());
  if (rename !== null) made.push(rename);
  if (created.tables.length > 0) made.push(createTablesMigration(created, place()));
  made.push(...stageMigrations(stages, place()));
  return made.map((migration) => migrationArtifact(migration, pathOf));
}

/** Written once: what a database may have seen is never changed. */
function migrationArtifact(migration: Migration, pathOf: (migration: Migration) => string): Artifact {
  const { view } = migration;
  return {
    ...artifact(pathOf(migration), "migrations/versions/migration.py.hbs", () => view),
    ownership: "migration",
  };
}
