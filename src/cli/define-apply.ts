import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import { installOption } from "./project-flags.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen apply`. */
export function addApply(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("apply")
    .summary("do what a dry run has planned")
    .description(
      "Does what a dry run has planned, to the byte, and refuses when the project is no longer what that run has seen.",
    )
    .argument("<plan>", "what --dry-run --json has printed, from the project's folder")
    .addOption(installOption());
  addHelp(command, help);
  command.action(async (file: string) => {
    const [{ execute }, { runApply }] = await Promise.all([
      import("./execute.js"),
      import("./commands/apply.js"),
    ]);
    const options = command.optsWithGlobals<GlobalOptions>();
    exit(await execute({ ...run, command: "apply", options }, (context) => runApply(context, file)));
  });
}

const help: CommandHelp = {
  examples: [
    "backend-gen generate --dry-run --json > plan.json && backend-gen apply plan.json",
    [
      "backend-gen generate --dry-run --json > plan.json && backend-gen apply plan.json --dry-run --diff",
      "looked at once more",
    ],
  ],
  exits: { 1: "the project has changed since the plan was made, or the plan was stopped by a conflict" },
};
