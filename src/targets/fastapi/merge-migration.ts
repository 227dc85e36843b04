import { code, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import type { Host } from "../../blueprint/host.js";
import type { MigrationMerge } from "../target.js";
import { artifact } from "./artifacts.js";
import { migrateCommand } from "./migrate-command.js";
import { migrationHistory, versionsFolder } from "./migration-history.js";
import { revisionOf } from "./migration-file.js";

/**
 * The migration that joins the heads of the migrations in `files`, texts by path. It does nothing itself. Whoever merges the same
 * branches gets the same file.
 */
export function mergeMigration(files: ReadonlyMap<string, string>, host: Host | null): MigrationMerge {
  const folder = versionsFolder(host);
  const { heads, count } = migrationHistory(files, folder);
  if (heads.length < 2)
    return { heads, artifact: null, reason: "the migrations have one head", nextSteps: [] };
  const revision = revisionOf(["merge", ...heads]);
  const path = `${folder}/${host === null ? String(count + 1).padStart(4, "0") : revision}_merge.py`;
  const view = {
    title: `join ${heads.join(" and ")}`,
    revision,
    downRevision: code`(${joinCode(heads.map(pythonString), ", ")})`,
  };
  return {
    heads,
    artifact: {
      ...artifact(path, "migrations/versions/merge.py.hbs", () => view),
      ownership: "migration",
    },
    reason: `it joins the heads ${heads.join(", ")}`,
    nextSteps: [{ why: "bring the database up to date", command: migrateCommand(host) }],
  };
}
