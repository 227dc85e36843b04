import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { report } from "../../diagnostics/report.js";
import { applyPlan } from "../../host/apply.js";
import { tidy } from "../../host/host-failure.js";
import type { Host } from "../../host/host.js";
import { planUndo } from "../../host/plan-undo.js";
import { recoverProject } from "../../host/recover.js";
import { parseLock } from "../../plan/lock.js";
import type { Plan } from "../../plan/plan.js";
import { cachePath, projectLockPath } from "../../plan/state-paths.js";
import { canAsk, type CommandContext } from "../command-context.js";
import { failedReport, type CommandReport } from "../command-report.js";
import { settlePlan } from "../finish-plan.js";

/** `backend-gen undo`: makes every file that the last run has changed what it was before. */
export async function runUndo(context: CommandContext): Promise<CommandReport> {
  const { host, root } = context;
  const recovered = recoverProject(host, root);
  if (recovered?.severity === "error") return failedReport([recovered]);
  const before = recovered === null ? [] : [recovered];
  const { value, diagnostics } = planUndo(host.files, root);
  if (value === null) return failedReport([...before, ...diagnostics]);
  const plan = { ...value, diagnostics: [...before, ...(await migrationsThatGo(context, value))] };
  const isAsked = canAsk(context) && plan.diagnostics.some(({ code }) => code === "BG3703");
  const confirm = isAsked ? () => isWanted(context, plan) : null;
  const settled = await settlePlan(context, plan, { confirm, apply: applyAnew });
  const summary = plan.changes.length === 0 ? "Done: no file of yours was concerned." : null;
  return { ...settled, summary: settled.summary ?? summary, project: null, sources: new Map() };
}

/** A database may have seen a migration that goes: it would be a step ahead of the project. */
async function migrationsThatGo(
  { host, engine, root }: CommandContext,
  { changes }: Plan,
): Promise<readonly Diagnostic[]> {
  const lock = host.files.readText(join(root, projectLockPath));
  const { value } = parseLock(new Map(lock === null ? [] : [[projectLockPath, lock]]));
  if (value === null) return [];
  const target = await engine.loadTarget(value.blueprint.target);
  const { folders } = target.reads(value.blueprint.host);
  const paths = changes
    .filter(({ action }) => action === "delete")
    .map(({ path }) => path)
    .filter((path) => folders.some(({ folder }) => path.startsWith(`${folder}/`)));
  return paths.length === 0 ? [] : [report("BG3703", { paths }, null)];
}

/** The cache is of the run that is taken back, and in a folder that was empty before nothing is to stay. It only costs time. */
function applyAnew(host: Host, root: string, plan: Plan): Diagnostic | null {
  const path = join(root, cachePath);
  tidy(() => host.files.kindOf(path) !== null && host.files.removeFile(path));
  return applyPlan(host, root, plan);
}

async function isWanted({ host }: CommandContext, { diagnostics }: Plan): Promise<boolean> {
  const reason = diagnostics.map(({ message }) => message).join("; ");
  const answer = await host.prompter.choose(`Take back the last run? Note that ${reason}`, [
    { value: "yes", label: "Yes, take it back" },
    { value: "no", label: "No, leave everything as it is" },
  ]);
  return answer === "yes";
}
