import { failedReport } from "../cli/command-report.js";
import { applyPlanned } from "../cli/commands/apply.js";
import { checkSavedPlan } from "../plan/read-saved-plan.js";
import type { SavedPlan } from "../plan/saved-plan.js";
import { checkOptions, projectOptions } from "./check-options.js";
import { inFolder, verdictOf } from "./in-folder.js";
import type { ApplyResult, ProjectOptions, ProjectPlan } from "./types.js";

/**
 * Does all of a plan or nothing of it, to the byte: what `plan` gave, or its `saved` alone, also after a way through JSON.
 * Refuses, with a diagnostic, when the project is no longer what the plan was made from, when another run is under way, and
 * when the plan was edited or is another version's. The run can be taken back with `backend-gen undo`.
 */
export async function apply(
  planned: ProjectPlan | SavedPlan,
  options: ProjectOptions = {},
): Promise<ApplyResult> {
  const { cwd = "." } = checkOptions(projectOptions, options);
  const document =
    "saved" in planned ? { plan: planned.saved, exitCode: planned.exitCode } : { plan: planned };
  const found = await inFolder(cwd, {}, async (context) => {
    const read = checkSavedPlan("the plan", document, context.engine.version);
    return "refusal" in read ? failedReport([read.refusal]) : applyPlanned(context, read.plan);
  });
  const { isApplied, changes, nextSteps } = found;
  return { ...verdictOf(found), isApplied, changes, nextSteps };
}
