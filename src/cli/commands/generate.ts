import type { CommandContext } from "../command-context.js";
import { failedReport, withFindings, type CommandReport } from "../command-report.js";
import { openProject, refusalOfGenerating } from "../open-project.js";
import { runPipeline } from "../pipeline.js";

/** `backend-gen generate`: makes the project what its spec says. */
export async function runGenerate(context: CommandContext): Promise<CommandReport> {
  const { value: project, diagnostics } = openProject(context);
  if (project === null) return failedReport(diagnostics);
  const refusal = refusalOfGenerating(context.engine, project);
  if (refusal !== null) return failedReport([...diagnostics, refusal]);
  const finished = await runPipeline(context, { specFiles: project.specFiles, specEdits: [] });
  return withFindings(diagnostics, finished);
}
