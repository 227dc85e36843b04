import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { applyPlan } from "../host/apply.js";
import { makeRoot } from "../host/make-root.js";
import { hasConflict, isNothingToDo, type Plan, type PlannedStep } from "../plan/plan.js";
import type { Target } from "../targets/target.js";
import type { CommandContext } from "./command-context.js";
import { hasError, type CommandReport } from "./command-report.js";
import { install } from "./install.js";

type Finished = Omit<CommandReport, "project" | "sources">;

/** Asks whether a plan is wanted. */
export type Confirm = (plan: Plan) => Promise<boolean>;

/**
 * Applies a plan unless it only was asked for, has a conflict or an error, or is not wanted; then installs, if that was
 * asked for.
 */
export async function finishPlan(
  context: CommandContext,
  plan: Plan,
  { target, confirm }: { readonly target: Target; readonly confirm: Confirm | null },
): Promise<Finished> {
  const planned = {
    changes: plan.changes,
    diagnostics: plan.diagnostics,
    nextSteps: stepsOf(plan),
    summary: null,
  };
  if (context.options.dryRun === true || hasConflict(plan) || hasError(plan.diagnostics)) {
    return { ...planned, isApplied: false };
  }
  if (confirm !== null && !(await confirm(plan)))
    return { ...planned, changes: [], nextSteps: [], summary: "Nothing was written.", isApplied: false };
  const failure = apply(context, plan);
  if (failure !== null) return { ...planned, ...stopped(plan, failure), isApplied: false };
  if (context.options.install !== true) return { ...planned, isApplied: true };
  const problem = await install(context, target);
  const nextSteps = problem === null ? withoutInstall(planned.nextSteps, target) : planned.nextSteps;
  return {
    ...planned,
    nextSteps,
    diagnostics: [...plan.diagnostics, ...(problem ? [problem] : [])],
    isApplied: true,
  };
}

function apply({ host, root }: CommandContext, plan: Plan): Diagnostic | null {
  const made = makeRoot(host.files, root);
  if (made.value === null) return made.diagnostics[0] ?? null;
  const failure = applyPlan(host, root, plan);
  if (failure !== null) made.value.undo();
  return failure;
}

/** What could not be applied is not announced: no file of the list has changed. */
function stopped(plan: Plan, failure: Diagnostic) {
  return { changes: [], nextSteps: [], diagnostics: [...plan.diagnostics, failure] };
}

function stepsOf(plan: Plan): readonly PlannedStep[] {
  return isNothingToDo(plan) || hasConflict(plan) ? [] : plan.nextSteps;
}

function withoutInstall(steps: readonly PlannedStep[], target: Target): readonly PlannedStep[] {
  const installed = new Set(target.install.map((command) => command.join(" ")));
  return steps.filter((step) => step.command === null || !installed.has(step.command));
}
