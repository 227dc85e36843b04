import { readState } from "../../host/snapshot.js";
import { parseLock } from "../../plan/lock.js";
import type { CommandContext } from "../command-context.js";
import { failedReport, hasError, withFindings, type CommandReport } from "../command-report.js";
import { draftRename, type RenameRequest } from "../draft-rename.js";
import { openProject, refusalOfGenerating } from "../open-project.js";
import { runPipeline } from "../pipeline.js";

/** `backend-gen rename NAME NEW`: gives a resource or a field another name in the spec, and generates. */
export async function runRename(context: CommandContext, request: RenameRequest): Promise<CommandReport> {
  const { value: project, diagnostics } = openProject(context);
  if (project === null) return failedReport(diagnostics);
  const refusal = refusalOfGenerating(context.engine, project);
  if (refusal !== null) return failedReport([...diagnostics, refusal]);
  const state = readState(context.host.files, context.root);
  const lock = state.value === null ? { ...state, value: null } : parseLock(state.value);
  if (hasError(lock.diagnostics)) return failedReport([...diagnostics, ...lock.diagnostics]);
  const draft = draftRename(context, { project, lock: lock.value }, request);
  const sources = new Map(project.specFiles.map(({ path, text }) => [path, text]));
  const findings = [...diagnostics, ...draft.diagnostics];
  if (draft.value === null) return failedReport(findings, sources);
  const finished = withFindings(findings, await runPipeline(context, draft.value.draft));
  if (finished.nextSteps.length === 0) return finished;
  return { ...finished, nextSteps: [...finished.nextSteps, ...draft.value.nextSteps] };
}
