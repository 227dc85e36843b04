import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Plan } from "../plan/plan.js";
import { applyPlan } from "./apply.js";
import { HostFailure } from "./host-failure.js";
import type { Host } from "./host.js";
import { withUndoRecord } from "./undo-record.js";

/** Does all of a plan, as `applyPlan`, and keeps in the same go what it takes to undo it. */
export function applyUndoably(host: Host, root: string, plan: Plan): Diagnostic | null {
  try {
    return applyPlan(host, root, withUndoRecord(host.files, root, plan));
  } catch (error) {
    if (error instanceof HostFailure) return error.diagnostic;
    throw error;
  }
}
