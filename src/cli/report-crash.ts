import { report } from "../diagnostics/report.js";
import type { Host } from "../host/host.js";
import { PromptCancelled } from "../host/prompter.js";
import { failedReport } from "./command-report.js";
import { isJsonWanted, looseOptions } from "./loose-options.js";
import { printReport } from "./print-report.js";
import { toolVersion } from "./version.js";

/** Says that we failed, not the user, and gives the exit code. The stack is shown with BACKEND_GEN_DEBUG=1 only. */
export async function reportCrash(error: unknown, argv: readonly string[], host: Host): Promise<number> {
  if (error instanceof PromptCancelled) {
    host.terminal.err("Cancelled: nothing was written.\n");
    return 130;
  }
  const reason = error instanceof Error ? error.message : String(error);
  const crash = report("BG3901", { version: toolVersion(), reason }, null);
  const options = { ...looseOptions, json: isJsonWanted(argv) };
  const code = await printReport({ host, options, command: null }, failedReport([crash]));
  if (host.variable("BACKEND_GEN_DEBUG") === "1" && error instanceof Error)
    host.terminal.err(`${error.stack ?? ""}\n`);
  return code;
}
