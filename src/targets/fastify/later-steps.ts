import type { Blueprint } from "../../blueprint/blueprint.js";
import { changedTables, strandedTables } from "../../contract/later-changes.js";
import type { NextStep } from "../target.js";
import { tableFingerprints } from "./migration-view.js";

/** What to do after a run on a project that was there before: `before` is its blueprint with the names of this one. */
export function laterSteps(blueprint: Blueprint, before: Blueprint, hasMigration: boolean): NextStep[] {
  const changed = changedTables(tableFingerprints(before), tableFingerprints(blueprint));
  if (changed.length === 0 && !hasMigration) return [];
  return [
    ...(changed.length > 0 ? changeSteps(changed) : []),
    ...(changed.length > 0 ? ownerSteps(blueprint, before) : []),
    { why: "bring the database up to date", command: "npm run migrate" },
  ];
}

/** What the tables of the app have that those of the database have not, in statements: told, and not carried out. */
function changeSteps(tables: readonly string[]): NextStep[] {
  return [
    {
      why: `tell how the tables that changed (${tables.join(", ")}) differ from those of DATABASE_URL; answer No`,
      command: "npm run migrate && npx drizzle-kit push --verbose --strict",
    },
    { why: `Put these statements into a new file migrations/NNNN_change_….up.sql.`, command: null },
  ];
}

/** Whoever owned a row before there were accounts has none: what becomes of the row is the user's decision. */
function ownerSteps(blueprint: Blueprint, before: Blueprint): NextStep[] {
  const tables = strandedTables(blueprint, before);
  if (tables.length === 0) return [];
  const type = blueprint.database.ids === "uuid" ? "uuid" : "bigint";
  const reasons = [
    `As it is, that migration fails: the owners of the rows in ${tables.join(", ")} have no accounts.`,
    `Before it alters user_id, let it delete the rows or set user_id to ids of accounts.`,
    `Let each change of its type end in USING "user_id"::${type}.`,
  ];
  return reasons.map((why) => ({ why, command: null }));
}
