import type { Target } from "../targets/target.js";
import type { Lock } from "./lock.js";

/** The migrations that were written and are not there any more. `files` are those that the target asked to read. */
export function missingMigrations(
  lock: Lock | null,
  reads: Target["reads"],
  files: ReadonlyMap<string, string>,
): readonly string[] {
  const isMigration = (path: string): boolean =>
    reads.some(({ folder, extension }) => path.startsWith(`${folder}/`) && path.endsWith(extension));
  return (lock?.once ?? []).filter((path) => isMigration(path) && !files.has(path));
}
