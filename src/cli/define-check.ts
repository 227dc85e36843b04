import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import { oneOf } from "./project-flags.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen check`. */
export function addCheck(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("check")
    .summary("whether the project is what its spec says, for CI")
    .description(
      "Compares the project with its spec: not generated since, missing files, conflict markers. Writes nothing.",
    )
    .addOption(
      oneOf("--format <format>", "how findings are printed (default: text)", ["text", "github", "sarif"]),
    );
  addHelp(command, help);
  command.action(async () => {
    const [{ execute }, { runCheck }] = await Promise.all([
      import("./execute.js"),
      import("./commands/check.js"),
    ]);
    const options = command.optsWithGlobals<GlobalOptions>();
    exit(await execute({ ...run, command: "check", options }, runCheck));
  });
}

const help: CommandHelp = {
  examples: [
    "backend-gen check",
    ["backend-gen check --format github", "annotations in a pull request"],
    "backend-gen check --format sarif > backend-gen.sarif",
  ],
  exits: { 1: "the project is not what its spec says" },
};
