import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { report } from "../../diagnostics/report.js";
import { loadProject, type LoadedProject } from "../../host/load-project.js";
import { takeSnapshot } from "../../host/snapshot.js";
import { workPathsOf } from "../../host/work-paths.js";
import type { Patch } from "../../patch/patch.js";
import type { Lock } from "../../plan/lock.js";
import { checkProject } from "../../plan/check-project.js";
import { mergeEdits } from "../../plan/merge-edits.js";
import { missingMigrations } from "../../plan/missing-migrations.js";
import { pathOfBase } from "../../plan/state-paths.js";
import { projectFacts } from "../../targets/project-facts.js";
import type { MigrationMerge } from "../../targets/target.js";
import type { CommandContext } from "../command-context.js";
import { failedReport, hasError, type CommandReport } from "../command-report.js";
import { findAim, readGround } from "../pipeline.js";
import type { Aim, Ground } from "../plan-project.js";
import { weakerSecurity } from "../weaker-security.js";

/** `backend-gen check`: whether the project is what its spec says. Renders nothing and writes nothing. */
export async function runCheck(context: CommandContext): Promise<CommandReport> {
  const { value: project, diagnostics } = loadCheckable(context);
  if (project === null) return failedReport(diagnostics);
  const sources = new Map(project.specFiles.map(({ path, text }) => [path, text]));
  const aim = await findAim(context, project.specFiles);
  if (aim.value === null) return failedReport(aim.diagnostics, sources);
  const ground = await readGround(context, aim.value);
  if (ground.value === null || hasError(ground.diagnostics)) return failedReport(ground.diagnostics, sources);
  const found = await compare(context, { aim: aim.value, ground: ground.value, project });
  const { name, target } = aim.value.blueprint;
  return {
    ...found,
    project: { name: name.given, target },
    diagnostics: [...aim.diagnostics, ...found.diagnostics],
    state: [],
    nextSteps: [],
    sources,
    isApplied: false,
  };
}

/** What is there to check, or the one reason why nothing is. */
function loadCheckable({ host, root }: CommandContext): Outcome<LoadedProject> {
  const loaded = loadProject(host.files, root);
  if (loaded.value === null) return loaded;
  const { specFiles, hasLock } = loaded.value;
  const problem =
    specFiles.length === 0
      ? report(hasLock ? "BG3009" : "BG3006", {}, null)
      : host.files.kindOf(workPathsOf(root).journal) !== null
        ? report("BG3305", {}, null)
        : hasLock
          ? null
          : report("BG3306", {}, null);
  return problem === null ? loaded : { value: null, diagnostics: [problem] };
}

interface Subject {
  readonly aim: Aim;
  readonly ground: Ground;
  readonly project: LoadedProject;
}

async function compare(
  context: CommandContext,
  { aim: { blueprint, target }, ground: { state, lock, files, settings }, project: { specFiles } }: Subject,
): Promise<Pick<CommandReport, "changes" | "diagnostics" | "summary">> {
  const { host, engine, root } = context;
  const { patches, diagnostics: built } = target.build(
    blueprint,
    projectFacts(blueprint, { last: lock?.blueprint ?? null, files, settings }),
  );
  const snapshot = takeSnapshot(host.files, root, { state, paths: patches.map(({ path }) => path) });
  if (snapshot.value === null || lock === null)
    return { changes: [], diagnostics: snapshot.diagnostics, summary: null };
  const edits = await mergeEdits(snapshot.value, [], { forms: engine.forms(() => null), words: null });
  const input = {
    blueprint,
    lock,
    toolVersion: engine.version,
    snapshot: snapshot.value,
    edits,
    missingMigrations: missingMigrations(lock, files),
  };
  const { diagnostics, edited } = checkProject(input);
  // What the target finds wrong with the project's own files, its migrations above all. Nothing is rendered for that.
  const findings = [
    ...built,
    ...(built.some(({ code }) => code === "BG3016")
      ? []
      : severalHeads(target.mergeMigrations(files, blueprint.host))),
    ...diagnostics,
    ...(await unpatched({ patches, lock, disk: snapshot.value.disk })),
    ...weakerSecurity(context, { previous: lock.blueprint, next: blueprint, specFiles }),
  ];
  const total = [...state.keys()].filter((path) => pathOfBase(path) !== null).length;
  return { changes: edited, diagnostics: findings, summary: summaryOf(findings, total, edited.length) };
}

/** In a project of our own nothing is patched, and nothing that patches is loaded. */
async function unpatched({
  patches,
  lock,
  disk,
}: {
  readonly patches: readonly Patch[];
  readonly lock: Lock;
  readonly disk: ReadonlyMap<string, string>;
}): Promise<readonly Diagnostic[]> {
  if (patches.length === 0) return [];
  const { missingPatches } = await import("../../plan/missing-patches.js");
  return missingPatches(patches, lock.patches, disk);
}

/** A run minds them only when it writes a migration; `alembic upgrade head` always does. */
function severalHeads({ heads }: MigrationMerge): readonly Diagnostic[] {
  return heads.length > 1 ? [report("BG3016", { heads }, null)] : [];
}

function summaryOf(findings: readonly Diagnostic[], total: number, edited: number): string {
  if (hasError(findings)) return "The project is not what its spec says.";
  return `The project is what its spec says (${total} generated files, ${edited === 0 ? "none" : edited} with edits).`;
}
