import { report } from "../../diagnostics/report.js";
import { migrationLock } from "../../plan/lock.js";
import type { Plan } from "../../plan/plan.js";
import type { MigrationMerge } from "../../targets/target.js";
import type { CommandContext } from "../command-context.js";
import { failedReport, hasError, withFindings, type CommandReport } from "../command-report.js";
import { finishPlan } from "../finish-plan.js";
import { openProject } from "../open-project.js";
import { findAim, readGround } from "../pipeline.js";

/** `backend-gen migrate merge`: joins the migrations of branches that were merged. Generates nothing else. */
export async function runMigrateMerge(context: CommandContext): Promise<CommandReport> {
  const { value: project, diagnostics } = openProject(context);
  if (project === null) return failedReport(diagnostics);
  if (project.specFiles.length === 0) return failedReport([...diagnostics, report("BG3006", {}, null)]);
  const sources = new Map(project.specFiles.map(({ path, text }) => [path, text]));
  const aim = await findAim(context, project.specFiles);
  if (aim.value === null) return failedReport([...diagnostics, ...aim.diagnostics], sources);
  const { blueprint, target } = aim.value;
  const ground = await readGround(context, aim.value);
  if (ground.value === null || hasError(ground.diagnostics))
    return failedReport([...diagnostics, ...ground.diagnostics], sources);
  const merge = target.mergeMigrations(ground.value.files, blueprint.host);
  const finished = await finishPlan(context, await planOf(context, merge), { target, confirm: null });
  const summary = merge.artifact === null ? `Nothing to do: ${merge.reason}.` : null;
  const { name } = blueprint;
  return withFindings(diagnostics, {
    ...finished,
    project: { name: name.given, target: blueprint.target },
    sources,
    summary,
  });
}

async function planOf({ engine }: CommandContext, { artifact, nextSteps }: MigrationMerge): Promise<Plan> {
  const files = artifact === null ? [] : await engine.render([artifact]);
  const changes = files.map(({ path, text }) => ({ action: "create", path, text }) as const);
  const state = files.map((file) => {
    const [path, text] = migrationLock(file.path);
    return { path, before: null, text };
  });
  return { changes, state, diagnostics: [], nextSteps };
}
