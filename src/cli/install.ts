import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Target } from "../targets/target.js";
import type { CommandContext } from "./command-context.js";
import { startSpinner } from "./spinner.js";

/** Runs the target's install commands in the project, one after the other. The first failure, or null. */
export async function install(context: CommandContext, target: Target): Promise<Diagnostic | null> {
  for (const command of target.install) {
    const problem = await runOne(context, command);
    if (problem !== null) return problem;
  }
  return null;
}

async function runOne(
  { host, root, options }: CommandContext,
  command: readonly string[],
): Promise<Diagnostic | null> {
  const text = command.join(" ");
  const isVisible = host.terminal.isErrorTerminal && options.quiet !== true && options.json !== true;
  const stop = isVisible ? startSpinner(host.terminal, text) : () => undefined;
  try {
    const result = await host.processes.run(command, root);
    if (result.kind === "missing")
      return report("BG3106", { command: text, reason: `${result.program} is not installed` }, null);
    if (result.exitCode === 0) return null;
    return report("BG3106", { command: text, reason: lastLines(result.output, result.exitCode) }, null);
  } finally {
    stop();
  }
}

function lastLines(output: string, exitCode: number): string {
  const lines = output.trim().split("\n").slice(-3).join(" / ");
  return lines === "" ? `it ended with ${exitCode}` : lines;
}
