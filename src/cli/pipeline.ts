import type { Blueprint } from "../blueprint/blueprint.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { readFolder, readState, takeSnapshot, type Texts } from "../host/snapshot.js";
import { parseLock, type Lock } from "../plan/lock.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import type { SpecEdit } from "../plan/plan-input.js";
import type { Target, TargetOutput } from "../targets/target.js";
import type { CommandContext } from "./command-context.js";
import { failedReport, hasError, type CommandReport } from "./command-report.js";
import { finishPlan } from "./finish-plan.js";
import { createFormatCache, type FormatCache } from "./format-cache.js";
import { findPrintStyle } from "./prettier/print-style.js";
import { readBlueprint } from "./read-blueprint.js";
import { basesLike } from "./reformatted.js";

/** The spec that a run generates from: its files with the command's edit in them, and that edit. */
export interface Draft {
  readonly specFiles: readonly { readonly path: string; readonly text: string }[];
  readonly specEdit: SpecEdit | null;
}

/** What the project already is. */
interface Ground {
  readonly state: Texts;
  readonly lock: Lock | null;
}

/** A target that is ready to build. */
interface Aim {
  readonly blueprint: Blueprint;
  readonly target: Target;
}

/**
 * The one way from a spec to a project: parse → resolve → target → render → snapshot → plan → apply. Every step
 * returns all its findings, and the pipeline stops between two steps when one of them is an error.
 */
export async function runPipeline(context: CommandContext, draft: Draft): Promise<CommandReport> {
  const sources = new Map(draft.specFiles.map(({ path, text }) => [path, text]));
  const findings: Diagnostic[] = [];
  const planned = await planProject(context, draft, findings);
  if (planned === null) return failedReport(findings, sources);
  const finished = await finishPlan(context, planned.plan, planned.target);
  if (finished.isApplied) planned.cache.save();
  const { name, target } = planned.blueprint;
  return { ...finished, project: { name: name.given, target }, sources };
}

async function planProject(
  context: CommandContext,
  draft: Draft,
  findings: Diagnostic[],
): Promise<(Aim & { readonly plan: Plan; readonly cache: FormatCache }) | null> {
  const { host, engine, root } = context;
  const aim = keep(findings, await findAim(context, draft));
  const ground = aim && keep(findings, readGround(context));
  if (aim === null || ground === null) return null;
  const output = keep(findings, build(context, aim, ground));
  if (output === null) return null;
  const { lock } = ground;
  const style = keep(findings, await findPrintStyle({ files: host.files, root, lock }, output.artifacts));
  if (style === null) return null;
  const cache = createFormatCache(host.files, root, ground.state);
  const files = await engine.render(style.artifacts, { memory: cache, settingsOf: style.settingsOf });
  const paths = files.map((file) => file.path);
  const snapshot = keep(findings, takeSnapshot(host.files, root, { state: ground.state, paths }));
  if (snapshot === null) return null;
  const { blueprint } = aim;
  const { specEdit } = draft;
  const { nextSteps } = output;
  const plan = makePlan({
    files,
    snapshot,
    blueprint,
    toolVersion: engine.version,
    schema: engine.schemaText(),
    likeBase: await basesLike(files, snapshot, engine),
    lock,
    specEdit,
    diagnostics: findings,
    nextSteps,
  });
  return { ...aim, plan, cache };
}

/** Adds a step's findings to all findings; null, which ends the run, when one of them is an error. */
function keep<T>(findings: Diagnostic[], outcome: Outcome<T>): T | null {
  findings.push(...outcome.diagnostics);
  return hasError(outcome.diagnostics) ? null : outcome.value;
}

async function findAim({ engine }: CommandContext, draft: Draft): Promise<Outcome<Aim>> {
  const { value: blueprint, diagnostics } = readBlueprint(engine, draft.specFiles);
  if (blueprint === null) return { value: null, diagnostics };
  return { value: { blueprint, target: await engine.loadTarget(blueprint.target) }, diagnostics };
}

function readGround({ host, root }: CommandContext): Outcome<Ground> {
  const state = readState(host.files, root);
  if (state.value === null) return { value: null, diagnostics: state.diagnostics };
  const lock = parseLock(state.value);
  return { value: { state: state.value, lock: lock.value }, diagnostics: lock.diagnostics };
}

function build(
  { host, root }: CommandContext,
  { blueprint, target }: Aim,
  { lock }: Ground,
): Outcome<TargetOutput> {
  const folders = target.reads.map((wanted) => readFolder(host.files, root, wanted));
  const diagnostics = folders.flatMap((folder) => folder.diagnostics);
  if (hasError(diagnostics)) return { value: null, diagnostics };
  const files = new Map(folders.flatMap((folder) => [...(folder.value ?? [])]));
  // What another target made is nothing to migrate from.
  const previous = lock?.blueprint.target === blueprint.target ? lock.blueprint : null;
  const value = target.build(blueprint, { previous, files });
  return { value, diagnostics: value.diagnostics };
}
