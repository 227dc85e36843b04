import { resolve } from "node:path";
import { report } from "../diagnostics/report.js";
import type { Host } from "../host/host.js";
import { isFolder } from "../host/is-folder.js";
import type { CommandContext, GlobalOptions } from "./command-context.js";
import { failedReport, type CommandReport } from "./command-report.js";
import { printReport } from "./print-report.js";
import type { EngineLoader } from "./program-run.js";

export type CommandRun = (context: CommandContext) => CommandReport | Promise<CommandReport>;

/** One command to run. */
export interface Execution {
  readonly command: string;
  readonly host: Host;
  readonly loadEngine: EngineLoader;
  readonly options: GlobalOptions;
  /** A folder below the working one that the command makes; absent when it works in a folder that is there. */
  readonly newFolder?: string;
}

/** Runs a command in its folder, prints what it reports, and gives the exit code. */
export async function execute(execution: Execution, run: CommandRun): Promise<number> {
  const { host, options, command, newFolder } = execution;
  const base = resolve(host.workingFolder, options.cwd ?? ".");
  if (!isFolder(host.files, base)) {
    return printReport(
      { host, options, command },
      failedReport([report("BG3109", { path: options.cwd ?? "." }, null)]),
    );
  }
  const engine = await execution.loadEngine();
  const context = { host, engine, root: resolve(base, newFolder ?? "."), options };
  return printReport({ host, options, command }, await run(context));
}
