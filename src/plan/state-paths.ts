/** The folder of a project that holds what backend-gen remembers. It is committed. */
export const stateFolder = ".backend-gen";

export const lockFolder = `${stateFolder}/lock`;
export const projectLockPath = `${lockFolder}/project.json`;
/** What speeds up the next run on this machine; not committed, and never needed. */
export const cachePath = `${stateFolder}/cache.json`;
/** What it takes to undo the last run on this machine; not committed. */
export const undoPath = `${stateFolder}/undo`;
export const baseFolder = `${stateFolder}/base`;
/** The JSON Schema of the spec, for editors. */
export const schemaPath = `${stateFolder}/schema.json`;

/** Where a resource's resolved blueprint is kept, by its table's name. */
export function resourceLockPath(table: string): string {
  return `${lockFolder}/${table}.json`;
}

/** Where it is kept that a migration was written: a file each, so that two branches do not meet. */
export const migrationsLockFolder = `${lockFolder}/migrations`;

export function migrationLockPath(migration: string): string {
  return `${migrationsLockFolder}/${migration.slice(migration.lastIndexOf("/") + 1)}.json`;
}

/** Where it is kept what was inserted into files of the user's. */
export const patchesLockFolder = `${lockFolder}/patches`;

/** Where a managed file is kept as last generated. The suffix keeps formatters and test runners off it. */
export function basePathOf(path: string): string {
  return `${baseFolder}/${path}.txt`;
}

/** The inverse of `basePathOf`; null for a path that is no base. */
export function pathOfBase(basePath: string): string | null {
  const prefix = `${baseFolder}/`;
  if (!basePath.startsWith(prefix) || !basePath.endsWith(".txt")) return null;
  return basePath.slice(prefix.length, -".txt".length);
}

/** Whether a path is one of those that a plan may write below the state folder. */
export function isStatePath(path: string): boolean {
  return (
    path === schemaPath ||
    fixedStateFiles.has(path) ||
    [lockFolder, baseFolder].some((folder) => path.startsWith(`${folder}/`))
  );
}

/** Files that never change and stand in every project's state folder. */
export const fixedStateFiles: ReadonlyMap<string, string> = new Map([
  [`${stateFolder}/.gitattributes`, "* -text linguist-generated\n"],
  [`${stateFolder}/.gitignore`, "cache.json\njournal.json\nrun.lock*\ntmp/\nundo\n"],
]);
