import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import type { ValidateRequest } from "./commands/validate.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen validate`. */
export function addValidate(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("validate")
    .summary("check the spec, every problem at once")
    .description("Checks backend.yaml and prints every problem at once. Writes nothing.")
    .option("--strict", "warnings are errors, for CI");
  addHelp(command, help);
  command.action(async () => {
    const [{ execute }, { runValidate }] = await Promise.all([
      import("./execute.js"),
      import("./commands/validate.js"),
    ]);
    const options = command.optsWithGlobals<GlobalOptions & ValidateRequest>();
    exit(await execute({ ...run, command: "validate", options }, (context) => runValidate(context, options)));
  });
}

const help: CommandHelp = {
  examples: ["backend-gen validate", "backend-gen validate --strict --json"],
  exits: { 1: null, 2: "the spec is wrong; with --strict, warnings too" },
};
