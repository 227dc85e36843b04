import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { readState } from "../host/snapshot.js";
import { parseLock } from "../plan/lock.js";
import { savePlan } from "../plan/saved-plan.js";
import type { CommandContext } from "./command-context.js";
import { failedReport, hasError, type CommandReport } from "./command-report.js";
import { finishPlan, isApplicable, type Confirm } from "./finish-plan.js";
import { planProject, readFor, type Aim, type Draft, type Ground } from "./plan-project.js";
import { readBlueprint } from "./read-blueprint.js";
import { newerThanUs, withUpgrade } from "./upgrade.js";
import { weakerSecurity } from "./weaker-security.js";

/**
 * The one way from a spec to a project: parse → resolve → target → render → snapshot → plan → apply. Every step
 * returns all its findings, and the pipeline stops between two steps when one of them is an error.
 */
export async function runPipeline(
  context: CommandContext,
  draft: Draft,
  confirm: Confirm | null = null,
): Promise<CommandReport> {
  const sources = new Map(draft.specFiles.map(({ path, text }) => [path, text]));
  const findings: Diagnostic[] = [];
  const aim = keep(findings, await findAim(context, draft.specFiles));
  const ground = aim && keep(findings, await readGround(context, aim));
  if (aim === null || ground === null) return failedReport(findings, sources);
  findings.push(...weakerThan(context, draft, { aim, ground }));
  const planned = keep(findings, await planProject(context, { draft, aim, ground }, [...findings]));
  if (planned === null) return failedReport(findings, sources);
  const finished = await finishPlan(context, withUpgrade(context.engine, ground.lock, planned.plan), {
    // How a project of somebody else's is installed is its own affair.
    target: aim.blueprint.host === null ? aim.target : { ...aim.target, install: [] },
    confirm,
  });
  if (finished.isApplied) planned.remember();
  const { name, target } = aim.blueprint;
  const project = { name: name.given, target };
  const made = { tool: context.engine.version, project, known: planned.known };
  if (context.options.dryRun !== true) return { ...finished, project, sources };
  const savedPlan = isApplicable(planned.plan) ? savePlan(planned.plan, made) : null;
  return { ...finished, project, sources, savedPlan };
}

/** What would be lost of the security of the project as it is. The plan is made all the same, to be looked at. */
function weakerThan(
  context: CommandContext,
  { specFiles }: Draft,
  { aim, ground }: { readonly aim: Aim; readonly ground: Ground },
): readonly Diagnostic[] {
  if (ground.lock === null) return [];
  return weakerSecurity(context, { previous: ground.lock.blueprint, next: aim.blueprint, specFiles });
}

/** Adds a step's findings to all findings; null, which ends the run, when one of them is an error. */
function keep<T>(findings: Diagnostic[], outcome: Outcome<T>): T | null {
  findings.push(...outcome.diagnostics);
  return hasError(outcome.diagnostics) ? null : outcome.value;
}

/** What a spec asks for, and the target that builds it. */
export async function findAim(
  { engine }: CommandContext,
  specFiles: Draft["specFiles"],
): Promise<Outcome<Aim>> {
  const { value: blueprint, diagnostics } = readBlueprint(engine, specFiles);
  if (blueprint === null) return { value: null, diagnostics };
  return { value: { blueprint, target: await engine.loadTarget(blueprint.target) }, diagnostics };
}

/** What earlier runs have left in the project. */
export async function readGround(
  { engine, host, root }: CommandContext,
  { blueprint, target }: Aim,
): Promise<Outcome<Ground>> {
  const state = readState(host.files, root);
  if (state.value === null) return { value: null, diagnostics: state.diagnostics };
  const lock = parseLock(state.value);
  const files = readFor(host.files, root, target.reads(blueprint.host));
  const newer = newerThanUs(engine, lock.value);
  const diagnostics = [...lock.diagnostics, ...(newer === null ? [] : [newer]), ...files.diagnostics];
  if (files.value === null) return { value: null, diagnostics };
  const settings = await target.readSettings(blueprint.host, files.value);
  return { value: { state: state.value, lock: lock.value, files: files.value, settings }, diagnostics };
}
