import type { Delta } from "../../evolution/delta.js";
import type { Artifact } from "../../render/artifact.js";
import { artifact } from "./artifacts.js";
import { MIGRATIONS_FOLDER, nextMigrationNumber } from "./migration-history.js";
import { createTablesMigration, type Migration } from "./migration-view.js";
import { renameMigration } from "./rename-migration.js";

/** The new migrations of a project, in files that are written once: what a database may have seen is never changed. */
export function migrationArtifacts(
  { renames, created }: Delta,
  files: ReadonlyMap<string, string>,
): readonly Artifact[] {
  const number = nextMigrationNumber(files);
  // What is renamed comes first: a new table may take a name that has become free.
  const rename = renameMigration(renames, number);
  const next = rename === null ? number : number + 1;
  const creation = createTablesMigration(created, next);
  return [rename, creation].flatMap((migration) => (migration === null ? [] : filesOf(migration)));
}

function filesOf({ fileName, template, view }: Migration): Artifact[] {
  return ["up", "down"].map((way) => ({
    ...artifact(
      `${MIGRATIONS_FOLDER}/${fileName}.${way}.sql`,
      `migrations/${template}.${way}.sql.hbs`,
      () => view,
    ),
    ownership: "migration",
  }));
}
