import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import { addGenerationOptions } from "./project-flags.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen rename`. */
export function addRename(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("rename")
    .summary("give a resource or a field another name")
    .description(
      "Gives a resource or a field another name, in the spec and everywhere in the project, and writes the migration " +
        "that keeps its rows. Your edits move along; lines of yours that still use the old name are listed.",
    )
    .argument("<name>", "the resource: tasks; or a field of it: tasks.title")
    .argument("<new>", "its new name: todos");
  addHelp(addGenerationOptions(command), help);
  command.action(async (name: string, to: string) => {
    const [{ execute }, { runRename }] = await Promise.all([
      import("./execute.js"),
      import("./commands/rename.js"),
    ]);
    const options = command.optsWithGlobals<GlobalOptions>();
    const dot = name.indexOf(".");
    const [resource, field] = dot < 0 ? [name, null] : [name.slice(0, dot), name.slice(dot + 1)];
    const request = { resource, field, to };
    exit(await execute({ ...run, command: "rename", options }, (context) => runRename(context, request)));
  });
}

const help: CommandHelp = {
  examples: [
    "backend-gen rename tasks todos --dry-run",
    "backend-gen rename tasks todos",
    "backend-gen rename tasks.title name",
  ],
};
