import type { Delta } from "../../evolution/delta.js";
import type { Artifact } from "../../render/artifact.js";
import { artifact } from "./artifacts.js";
import { nextMigrationNumber } from "./migration-history.js";
import { createTablesMigration, type Migration } from "./migration-view.js";
import { renameMigration } from "./rename-migration.js";
import { stageMigration } from "./stage-migration.js";

/** The new migrations of a project, in files that are written once: what a database may have seen is never changed. */
export function migrationArtifacts(
  { renames, created, stages }: Delta,
  { files, folder }: { readonly files: ReadonlyMap<string, string>; readonly folder: string },
): readonly Artifact[] {
  const makers: readonly ((number: number) => Migration | null)[] = [
    // What is renamed comes first: a new table may take a name that has become free.
    (number) => renameMigration(renames, number),
    (number) => createTablesMigration(created, number),
    ...stages.map((stage) => (number: number) => stageMigration(stage, number)),
  ];
  const first = nextMigrationNumber(files);
  const migrations: Migration[] = [];
  for (const make of makers) {
    const migration = make(first + migrations.length);
    if (migration !== null) migrations.push(migration);
  }
  return migrations.flatMap((migration) => filesOf(migration, folder));
}

function filesOf({ fileName, template, view }: Migration, folder: string): Artifact[] {
  return ["up", "down"].map((way) => ({
    ...artifact(`${folder}/${fileName}.${way}.sql`, `migrations/${template}.${way}.sql.hbs`, () => view),
    ownership: "migration",
  }));
}
