import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen undo`. */
export function addUndo(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("undo")
    .summary("take back the last run")
    .description(
      "Makes every file that the last run has written, changed or deleted what it was before, the spec included. " +
        "Refuses where one of them has changed since.",
    );
  addHelp(command, help);
  command.action(async () => {
    const [{ execute }, { runUndo }] = await Promise.all([
      import("./execute.js"),
      import("./commands/undo.js"),
    ]);
    const options = command.optsWithGlobals<GlobalOptions>();
    exit(await execute({ ...run, command: "undo", options }, runUndo));
  });
}

const help: CommandHelp = {
  examples: ["backend-gen undo --dry-run", "backend-gen undo"],
  exits: { 1: "a file has changed since, or there is nothing to take back" },
};
