import type { Blueprint } from "../../blueprint/blueprint.js";
import { newTables } from "../../contract/new-tables.js";
import type { Carried } from "../../evolution/carry-names.js";
import type { Artifact } from "../../render/artifact.js";
import { artifact } from "./artifacts.js";
import { MIGRATIONS_FOLDER, nextMigrationNumber } from "./migration-history.js";
import { createTablesMigration, type Migration } from "./migration-view.js";
import { renameMigration } from "./rename-migration.js";

/** What a database of the last run's blueprint lacks. `before`, null in a new project, has the names of today. */
export interface Difference {
  readonly before: Blueprint | null;
  readonly carried: readonly Carried[];
}

/** The new migrations of a project, in files that are written once: what a database may have seen is never changed. */
export function migrationArtifacts(
  blueprint: Blueprint,
  { before, carried }: Difference,
  files: ReadonlyMap<string, string>,
): readonly Artifact[] {
  const number = nextMigrationNumber(files);
  // What is renamed comes first: a new table may take a name that has become free.
  const rename = renameMigration(carried, number);
  const next = rename === null ? number : number + 1;
  const creation = createTablesMigration(blueprint, newTables(blueprint, before), next);
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
