import type { LoadedProject } from "../../host/load-project.js";
import type { CommandContext } from "../command-context.js";
import { failedReport, withFindings, type CommandReport } from "../command-report.js";
import { openProject, refusalOfGenerating } from "../open-project.js";
import { runPipeline } from "../pipeline.js";
import type { Draft } from "../plan-project.js";

/** `backend-gen generate`: makes the project what its spec says. */
export async function runGenerate(context: CommandContext): Promise<CommandReport> {
  const { value: project, diagnostics } = openProject(context);
  if (project === null) return failedReport(diagnostics);
  return withFindings(diagnostics, await generateFrom(context, project, []));
}

/** The same with a project that was looked at, and with edits of its spec that are in its spec files already. */
export async function generateFrom(
  context: CommandContext,
  project: LoadedProject,
  specEdits: Draft["specEdits"],
): Promise<CommandReport> {
  const refusal = refusalOfGenerating(context.engine, project);
  if (refusal !== null) return failedReport([refusal]);
  return runPipeline(context, { specFiles: project.specFiles, specEdits });
}
