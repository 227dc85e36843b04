import type { Host } from "../host/host.js";
import { changeOfState } from "../plan/plan.js";
import type { GlobalOptions } from "./command-context.js";
import type { ApiReport, CommandReport } from "./command-report.js";
import type { Colours } from "./colours.js";
import { exitCodeOf } from "./exit-code.js";
import type { ReportFrame } from "./reporter-json.js";

/** Who reports, to whom, and how. */
export interface ReportTask {
  readonly host: Host;
  readonly options: GlobalOptions;
  /** Null when no command was recognised. */
  readonly command: string | null;
}

/** Prints a report as one JSON document or for people, and gives the exit code that it asks for. */
export async function printReport(task: ReportTask, report: CommandReport): Promise<number> {
  const { options, command } = task;
  const diffs = options.diff === true ? await loadDiffs(report) : null;
  const frame = { command, isDryRun: options.dryRun === true, diffs };
  await printAs(task, report, frame);
  return exitCodeOf(report);
}

async function printAs(task: ReportTask, report: CommandReport, frame: ReportFrame): Promise<void> {
  const { options, host } = task;
  if (report.text !== undefined) {
    host.terminal.out(report.text);
    return;
  }
  if (options.json === true) return printJson(task, report, frame);
  if (options.format === "github") {
    const { githubReport } = await import("./reporter-github.js");
    host.terminal.out(githubReport(report));
  } else if (options.format === "sarif") {
    const { sarifReport } = await import("./reporter-sarif.js");
    host.terminal.out(sarifReport(report));
  } else if (options.format === "markdown" && report.api !== undefined) {
    const { markdownReport } = await import("./reporter-markdown.js");
    host.terminal.out(markdownReport(report.api));
  } else await printForPeople(task, report, frame);
}

async function loadDiffs({ changes, state }: CommandReport): Promise<ReadonlyMap<string, string>> {
  const { gitPatches } = await import("./git-patch.js");
  return gitPatches([...changes, ...state.map(changeOfState)]);
}

async function printJson({ host }: ReportTask, report: CommandReport, frame: ReportFrame): Promise<void> {
  const { jsonReport } = await import("./reporter-json.js");
  host.terminal.out(jsonReport(report, frame));
}

async function printForPeople(
  { host, options }: ReportTask,
  report: CommandReport,
  frame: ReportFrame,
): Promise<void> {
  const { terminal, variable } = host;
  const { coloursOf, wantsColour } = await import("./colours.js");
  const { terminalFindings, terminalPatch, terminalReport } = await import("./reporter-terminal.js");
  const coloursFor = (isTerminal: boolean) => coloursOf(wantsColour(isTerminal, options.color, variable));
  const colours = coloursFor(terminal.isOutputTerminal);
  const shown = (options.quiet === true ? terminalPatch : terminalReport)(report, frame, colours);
  const api = report.api === undefined ? "" : await apiText(report.api, colours, options.quiet === true);
  const parts = report.token === undefined ? [api, shown] : [`${report.token}\n`];
  const text = parts.filter((part) => part !== "").join("\n");
  if (text !== "") terminal.out(text);
  const findings = terminalFindings(report, coloursFor(terminal.isErrorTerminal));
  if (findings !== "") terminal.err(text === "" ? findings : `\n${findings}`);
}

async function apiText(api: ApiReport, colours: Colours, isBrief: boolean): Promise<string> {
  const { apiChangeList } = await import("./api-change-list.js");
  return apiChangeList(api, colours, isBrief);
}
