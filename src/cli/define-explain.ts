import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen explain`. */
export function addExplain(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("explain")
    .summary("say what a code like BG1003 means, and how to mend it")
    .description(
      "Explains a code of the findings, with an example and what mends it. Without one, lists all.",
    )
    .argument("[code]", "BG1003, bg1003 or 1003");
  addHelp(command, help);
  command.action(async (code: string | undefined) => {
    const { runExplain } = await import("./commands/explain.js");
    const options = command.optsWithGlobals<GlobalOptions>();
    exit(await runExplain({ host: run.host, options, command: "explain" }, code ?? null));
  });
}

const help: CommandHelp = {
  examples: [
    "backend-gen explain BG1003",
    ["backend-gen explain", "all of them"],
    "backend-gen explain BG1003 --json",
  ],
  exits: { 1: null },
};
