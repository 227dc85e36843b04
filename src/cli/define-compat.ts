import { Option, type Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import type { CompatRequest } from "./commands/compat.js";
import { oneOf } from "./project-flags.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen compat`. */
export function addCompat(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("compat")
    .summary("which changes of the spec break clients of the API")
    .description(
      "Compares the API that the spec describes with an earlier one, and says what breaks its clients. Writes nothing.",
    )
    .addOption(
      new Option(
        "--against <state>",
        "a commit of git, or the folder of a project or of its lock (default: HEAD)",
      ),
    )
    .addOption(
      oneOf("--format <format>", "how changes are printed (default: text)", ["text", "markdown", "github"]),
    );
  addHelp(command, help);
  command.action(async () => {
    const [{ execute }, { runCompat }] = await Promise.all([
      import("./execute.js"),
      import("./commands/compat.js"),
    ]);
    const options = command.optsWithGlobals<GlobalOptions & CompatRequest>();
    exit(await execute({ ...run, command: "compat", options }, (context) => runCompat(context, options)));
  });
}

const help: CommandHelp = {
  examples: [
    ["backend-gen compat", "the spec as it is, and the last commit"],
    "backend-gen compat --against origin/main",
    ["backend-gen compat --against v1.4.0 --format markdown", "for a pull request"],
    ["backend-gen compat --against .", "the spec, and what was generated last"],
    "backend-gen compat --against ../released/.backend-gen/lock",
  ],
  exits: { 0: "nothing breaks clients", 1: "something breaks clients" },
};
