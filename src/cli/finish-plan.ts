import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { applyUndoably } from "../host/apply-undoably.js";
import type { Host } from "../host/host.js";
import { makeRoot } from "../host/make-root.js";
import { hasConflict, isNothingToDo, type Plan, type PlannedStep } from "../plan/plan.js";
import type { Target } from "../targets/target.js";
import type { CommandContext } from "./command-context.js";
import { hasError, type CommandReport } from "./command-report.js";
import { install } from "./install.js";

type Finished = Omit<CommandReport, "project" | "sources">;

/** Asks whether a plan is wanted. */
export type Confirm = (plan: Plan) => Promise<boolean>;

/** Does all of a plan or nothing of it; gives the reason for nothing. */
type Apply = (host: Host, root: string, plan: Plan) => Diagnostic | null;

/** Applies a plan as `settlePlan` does, so that `undo` can take it back; then installs, if that was asked for. */
export async function finishPlan(
  context: CommandContext,
  plan: Plan,
  { target, confirm }: { readonly target: Target; readonly confirm: Confirm | null },
): Promise<Finished> {
  const settled = await settlePlan(context, plan, { confirm, apply: applyUndoably });
  if (!settled.isApplied || context.options.install !== true) return settled;
  const problem = await install(context, target);
  const nextSteps = problem === null ? withoutInstall(settled.nextSteps, target) : settled.nextSteps;
  return { ...settled, nextSteps, diagnostics: [...plan.diagnostics, ...(problem ? [problem] : [])] };
}

/** Whether nothing in the plan stops it. */
export function isApplicable(plan: Plan): boolean {
  return !hasConflict(plan) && !hasError(plan.diagnostics);
}

/** Applies a plan unless it only was asked for, has a conflict or an error, or is not wanted. */
export async function settlePlan(
  context: CommandContext,
  plan: Plan,
  { confirm, apply }: { readonly confirm: Confirm | null; readonly apply: Apply },
): Promise<Finished> {
  const { changes, diagnostics } = plan;
  const isRefused = !isApplicable(plan);
  const state = isRefused ? [] : plan.state;
  const planned = { changes, state, diagnostics, nextSteps: stepsOf(plan), summary: null };
  if (context.options.dryRun === true || isRefused) return { ...planned, isApplied: false };
  if (confirm !== null && !(await confirm(plan))) {
    const nothing = { changes: [], state: [], nextSteps: [], summary: "Nothing was written." };
    return { ...planned, ...nothing, isApplied: false };
  }
  const failure = applyThere(context, plan, apply);
  if (failure !== null) return { ...planned, ...stopped(plan, failure), isApplied: false };
  return { ...planned, isApplied: true };
}

/** With the folder of a new project, which goes again when it cannot be done. */
function applyThere({ host, root }: CommandContext, plan: Plan, apply: Apply): Diagnostic | null {
  const made = makeRoot(host.files, root);
  if (made.value === null) return made.diagnostics[0] ?? null;
  const failure = apply(host, root, plan);
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
