import { report } from "../diagnostics/report.js";
import { failedReport } from "./command-report.js";
import { isJsonWanted, looseOptions } from "./loose-options.js";
import { printReport } from "./print-report.js";
import type { ProgramRun } from "./program-run.js";

/**
 * Says what is wrong with a command line, in commander's words, its suggestion as the help. `commands` are the names of
 * those there are: the one that was meant is looked for. Gives the exit code 2.
 */
export async function reportMisuse(
  text: string,
  { argv, host }: ProgramRun,
  commands: readonly string[],
): Promise<number> {
  const [first = "", ...rest] = text.replace(/^error: /, "").split("\n");
  const suggestion = /^\((.*)\)$/.exec(rest.join(" ").trim())?.[1];
  const help =
    suggestion === undefined
      ? `see: backend-gen ${commandIn(argv, commands)}--help`
      : suggestion.replace(/^Did/, "did");
  const misuse = report("BG3007", { message: first.replace(/\.$/, ""), help }, null);
  const options = { ...looseOptions, json: isJsonWanted(argv), color: !argv.includes("--no-color") };
  return printReport({ host, options, command: null }, failedReport([misuse]));
}

/** The command that was meant, with a blank behind it; nothing when none can be made out. */
function commandIn(argv: readonly string[], commands: readonly string[]): string {
  const command = argv.find((word) => commands.includes(word));
  return command === undefined ? "" : `${command} `;
}
