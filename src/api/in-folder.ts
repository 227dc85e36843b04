import { resolve } from "node:path";
import type { CommandContext, GlobalOptions } from "../cli/command-context.js";
import { failedReport, type CommandReport } from "../cli/command-report.js";
import { exitCodeOf } from "../cli/exit-code.js";
import { createRealEngine } from "../cli/real-engine.js";
import { report } from "../diagnostics/report.js";
import { isFolder } from "../host/is-folder.js";
import { createSilentHost } from "../host/real-host.js";
import type { Verdict } from "./types.js";

/** Runs what a command runs in the folder `cwd`, without printing or asking; a report of one finding where there is no such folder. */
export async function inFolder(
  cwd: string,
  options: Omit<GlobalOptions, "color">,
  run: (context: CommandContext) => Promise<CommandReport>,
): Promise<CommandReport> {
  const host = createSilentHost();
  const root = resolve(host.workingFolder, cwd);
  if (!isFolder(host.files, root)) return failedReport([report("BG3109", { path: cwd }, null)]);
  return run({ host, root, engine: createRealEngine(), options: { ...options, color: false } });
}

/** How a report ended, in the words of the API. */
export function verdictOf(found: CommandReport): Verdict {
  const exitCode = exitCodeOf(found);
  return { ok: exitCode === 0, exitCode, project: found.project, diagnostics: found.diagnostics };
}
