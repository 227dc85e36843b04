import type { Change } from "./change.js";
import type { Plan } from "./plan.js";
import { byPathLockLast } from "./plan-state.js";
import type { SavedChange, SavedPlan } from "./saved-plan.js";

/** The changes of a saved plan as they were planned; `known` are the texts that it has seen, by path. */
export function restorePlan(
  saved: SavedPlan,
  known: ReadonlyMap<string, string>,
): Pick<Plan, "changes" | "state"> {
  return {
    changes: saved.changes.map((change) => restoreChange(change, known.get(change.path) ?? "")),
    state: saved.state
      .map(({ path, text }) => ({ path, before: known.get(path) ?? null, text }))
      .sort(byPathLockLast),
  };
}

function restoreChange(change: SavedChange, before: string): Change {
  return change.action === "update" || change.action === "delete" ? { ...change, before } : change;
}
