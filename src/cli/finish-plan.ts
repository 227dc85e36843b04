import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { applyPlan } from "../host/apply.js";
import { makeRoot } from "../host/make-root.js";
import { hasConflict, isNothingToDo, type Plan, type PlannedStep } from "../plan/plan.js";
import type { Target } from "../targets/target.js";
import type { CommandContext } from "./command-context.js";
import { hasError, type CommandReport } from "./command-report.js";
import { install } from "./install.js";

type Finished = Omit<CommandReport, "project" | "sources">;

/** Applies a plan unless it only was asked for, has a conflict or an error; then installs, if that was asked for. */
export async function finishPlan(context: CommandContext, plan: Plan, target: Target): Promise<Finished> {
  const isRefused = !isApplicable(plan);
  const planned = {
    changes: plan.changes,
    state: isRefused ? [] : plan.state,
    diagnostics: plan.diagnostics,
    nextSteps: stepsOf(plan),
    summary: null,
  };
  if (context.options.dryRun === true || isRefused) return { ...planned, isApplied: false };
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

/** Whether nothing in the plan stops it. */
export function isApplicable(plan: Plan): boolean {
  return !hasConflict(plan) && !hasError(plan.diagnostics);
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
  return { changes: [], state: [], nextSteps: [], diagnostics: [...plan.diagnostics, failure] };
}

function stepsOf(plan: Plan): readonly PlannedStep[] {
  return isNothingToDo(plan) || hasConflict(plan) || hasError(plan.diagnostics) ? [] : plan.nextSteps;
}

function withoutInstall(steps: readonly PlannedStep[], target: Target): readonly PlannedStep[] {
  const installed = new Set(target.install.map((command) => command.join(" ")));
  return steps.filter((step) => step.command === null || !installed.has(step.command));
}
