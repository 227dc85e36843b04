import type { Plan } from "../../plan/plan.js";
import { canAsk, type CommandContext } from "../command-context.js";
import { failedReport, withFindings, type CommandReport } from "../command-report.js";
import { draftRemoval, type RemovalRequest } from "../draft-removal.js";
import { openProject, refusalOfGenerating } from "../open-project.js";
import { runPipeline } from "../pipeline.js";

/** `backend-gen remove NAME [FIELD...]`: takes a resource, or fields of one, out of the spec, and generates. */
export async function runRemove(context: CommandContext, request: RemovalRequest): Promise<CommandReport> {
  const { value: project, diagnostics } = openProject(context);
  if (project === null) return failedReport(diagnostics);
  const refusal = refusalOfGenerating(context.engine, project);
  if (refusal !== null) return failedReport([...diagnostics, refusal]);
  const draft = draftRemoval(context, project, request);
  const sources = new Map(project.specFiles.map(({ path, text }) => [path, text]));
  const findings = [...diagnostics, ...draft.diagnostics];
  if (draft.value === null) return failedReport(findings, sources);
  const confirm = canAsk(context) ? (plan: Plan) => isWanted(context, request, plan) : null;
  return withFindings(findings, await runPipeline(context, draft.value, confirm));
}

async function isWanted(
  { host }: CommandContext,
  { resource, fields }: RemovalRequest,
  { changes }: Plan,
): Promise<boolean> {
  const what = fields.length === 0 ? resource : `${fields.join(", ")} of ${resource}`;
  const deleted = changes.filter(({ action }) => action === "delete").length;
  const kept = changes.filter((change) => change.action === "kept" && change.because === "edited");
  const staying = kept.length === 0 ? "" : `; yours stay: ${kept.map(({ path }) => path).join(", ")}`;
  const message = `Remove ${what}? ${deleted} file${deleted === 1 ? "" : "s"} go${deleted === 1 ? "es" : ""}${staying}`;
  const answer = await host.prompter.choose(message, [
    { value: "yes", label: "Yes, remove" },
    { value: "no", label: "No, leave everything as it is" },
  ]);
  return answer === "yes";
}
