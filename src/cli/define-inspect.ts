import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen inspect`. */
export function addInspect(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("inspect")
    .summary("say what a project has that a resource would fit into")
    .description(
      "Looks at a project that somebody else wrote, and says what it has and how sure that is: where the application is made, what gives " +
        "sessions and users, migrations, tests and style. Runs none of its code and writes nothing.",
    );
  addHelp(command, help);
  command.action(async () => {
    const [{ execute }, { runInspect }] = await Promise.all([
      import("./execute.js"),
      import("./commands/inspect.js"),
    ]);
    const options = command.optsWithGlobals<GlobalOptions>();
    exit(await execute({ ...run, command: "inspect", options }, runInspect));
  });
}

const help: CommandHelp = {
  examples: ["backend-gen inspect", "backend-gen inspect --json", "backend-gen -C apps/api inspect"],
  exits: { 1: null },
};
