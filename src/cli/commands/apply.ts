import { basename, dirname, resolve } from "node:path";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { report } from "../../diagnostics/report.js";
import type { LoadedProject } from "../../host/load-project.js";
import { readState, readTexts, type Texts } from "../../host/snapshot.js";
import { hasMarkers, markedLines } from "../../plan/merge-pieces.js";
import type { Plan } from "../../plan/plan.js";
import { readSavedPlan, type ReadPlan } from "../../plan/read-saved-plan.js";
import { restorePlan } from "../../plan/restore-plan.js";
import { seenOf, type SavedPlan } from "../../plan/saved-plan.js";
import type { Reads, Target } from "../../targets/target.js";
import type { CommandContext } from "../command-context.js";
import { failedReport, hasError, withFindings, type CommandReport } from "../command-report.js";
import { finishPlan } from "../finish-plan.js";
import { openProject } from "../open-project.js";
import { findAim } from "../pipeline.js";
import { readFor } from "../plan-project.js";

/** `backend-gen apply PLAN`: does what a dry run has planned, if the project is still what that run has seen. */
export async function runApply(context: CommandContext, file: string): Promise<CommandReport> {
  const read = readPlanFile(context, file);
  return "refusal" in read ? failedReport([read.refusal]) : applyPlanned(context, read.plan);
}

/** Does what a plan says that was read and is sound, if the project is still what that plan was made from. */
export async function applyPlanned(context: CommandContext, saved: SavedPlan): Promise<CommandReport> {
  const { value: project, diagnostics } = openProject(context);
  if (project === null) return failedReport(diagnostics);
  const target = await context.engine.loadTarget(saved.project.target);
  // A spec that has become wrong makes the plan stale, whatever else is read.
  const { value: aim } = await findAim(context, project.specFiles);
  const reads = target.reads(aim?.blueprint.host ?? null);
  return withFindings(diagnostics, await applySaved(context, saved, { project, target, reads }));
}

function readPlanFile({ host, root, engine }: CommandContext, file: string): ReadPlan {
  const place = resolve(root, file);
  const refuse = (reason: string) => ({ refusal: report("BG3804", { file, reason }, null) });
  const { value, diagnostics } = readTexts(host.files, dirname(place), [basename(place)]);
  const [problem] = diagnostics;
  if (problem !== undefined)
    return problem.code === "BG3103" ? refuse("it is a folder") : { refusal: problem };
  const text = value?.get(basename(place));
  return text === undefined ? refuse("there is no such file") : readSavedPlan(file, text, engine.version);
}

interface Found {
  readonly project: LoadedProject;
  readonly target: Target;
  readonly reads: Reads;
}

async function applySaved(context: CommandContext, saved: SavedPlan, found: Found): Promise<CommandReport> {
  const known = readAllKnown(context, saved, found);
  if (known.value === null) return failedReport(known.diagnostics);
  const { project, nextSteps } = saved;
  if (isDone(saved, known.value))
    return {
      ...failedReport([]),
      project,
      summary: "Nothing to do: the plan is applied already.",
      isApplied: true,
    };
  const stale = staleness(saved, known.value);
  if (stale !== null) return failedReport([stale]);
  const plan: Plan = { ...restorePlan(saved, known.value), nextSteps, diagnostics: markersIn(saved) };
  return {
    ...(await finishPlan(context, plan, { target: found.target, confirm: null })),
    project,
    sources: new Map(),
  };
}

/** What a plan of this project would be made from now, and what stands where the saved one writes. */
function readAllKnown({ host, root }: CommandContext, { seen }: SavedPlan, found: Found): Outcome<Texts> {
  const read = [
    readState(host.files, root),
    readFor(host.files, root, found.reads),
    readTexts(host.files, root, Object.keys(seen)),
  ];
  const diagnostics = read.flatMap((outcome) => outcome.diagnostics);
  if (hasError(diagnostics)) return { value: null, diagnostics };
  const specs = found.project.specFiles.map(({ path, text }) => [path, text] as const);
  return { value: new Map([...read.flatMap(({ value }) => [...(value ?? [])]), ...specs]), diagnostics };
}

function isDone({ changes, state }: SavedPlan, known: Texts): boolean {
  const isWritten = changes.every((change) => {
    if (change.action === "delete") return !known.has(change.path);
    return change.action === "create" || change.action === "update"
      ? known.get(change.path) === change.text
      : true;
  });
  return isWritten && state.every(({ path, text }) => (known.get(path) ?? null) === text);
}

function staleness({ seen }: SavedPlan, known: Texts): Diagnostic | null {
  const now = seenOf(known, Object.keys(seen));
  const paths = Object.keys(now).filter((path) => now[path] !== (seen[path] ?? null));
  if (paths.length === 0) return null;
  return report("BG3801", { paths: paths.slice(0, 3), total: paths.length }, null);
}

/** What a person still has to settle afterwards. */
function markersIn({ changes }: SavedPlan): readonly Diagnostic[] {
  return changes.flatMap((change) =>
    change.action === "update" && hasMarkers(change.text)
      ? [report("BG3021", { path: change.path, lines: markedLines(change.text) }, null)]
      : [],
  );
}
