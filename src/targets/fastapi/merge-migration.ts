import { code, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import type { MigrationMerge } from "../target.js";
import { artifact } from "./artifacts.js";
import { migrationHistory, VERSIONS_FOLDER } from "./migration-history.js";
import { revisionOf } from "./migration-file.js";

/**
 * The migration that joins the heads of the migrations in `files`, texts by path. It does nothing itself. Whoever merges the same
 * branches gets the same file.
 */
export function mergeMigration(files: ReadonlyMap<string, string>): MigrationMerge {
  const { heads, count } = migrationHistory(files);
  if (heads.length < 2)
    return { heads, artifact: null, reason: "the migrations have one head", nextSteps: [] };
  const path = `${VERSIONS_FOLDER}/${String(count + 1).padStart(4, "0")}_merge.py`;
  const view = {
    title: `join ${heads.join(" and ")}`,
    revision: revisionOf(["merge", ...heads]),
    downRevision: code`(${joinCode(heads.map(pythonString), ", ")})`,
  };
  return {
    heads,
    artifact: {
      ...artifact(path, "migrations/versions/merge.py.hbs", () => view),
      ownership: "migration",
    },
    reason: `it joins the heads ${heads.join(", ")}`,
    nextSteps: [{ why: "bring the database up to date", command: "uv run python -m app migrate" }],
  };
}
