import { coloursOf, wantsColour } from "../colours.js";
import type { CommandContext } from "../command-context.js";
import { failedReport, type CommandReport } from "../command-report.js";
import { inspectFolder } from "../existing-project.js";
import { inspectionJson, inspectionText } from "../inspection-report.js";

/** `backend-gen inspect`: what it finds in a project that somebody else wrote, and how sure it is. Writes nothing. */
export async function runInspect(context: CommandContext): Promise<CommandReport> {
  const { host, options } = context;
  const { value: inspection, diagnostics } = await inspectFolder(context);
  if (inspection === null) return failedReport(diagnostics);
  const colours = coloursOf(wantsColour(host.terminal.isOutputTerminal, options.color, host.variable));
  const text = options.json === true ? inspectionJson(inspection) : inspectionText(inspection, colours);
  return { ...failedReport(diagnostics), text };
}
