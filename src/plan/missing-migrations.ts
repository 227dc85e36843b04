import type { Lock } from "./lock.js";

/** The migrations that were written and are not there any more. `files` are those that the target asked to read. */
export function missingMigrations(lock: Lock | null, files: ReadonlyMap<string, string>): readonly string[] {
  return (lock?.migrations ?? []).filter((path) => !files.has(path));
}
