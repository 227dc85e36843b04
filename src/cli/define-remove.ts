import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import { addGenerationOptions } from "./project-flags.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen remove`. */
export function addRemove(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("remove")
    .summary("remove a resource, or fields of one")
    .description(
      "Takes a resource, or fields of one, out of the spec and generates. Files without edits go, yours stay and are named.",
    )
    .argument("<name>", "the resource: tasks; or one field of it: tasks.notes")
    .argument("[fields...]", "its fields, when only these go");
  addHelp(addGenerationOptions(command), help);
  command.action(async (name: string, more: string[]) => {
    const [{ execute }, { runRemove }] = await Promise.all([
      import("./execute.js"),
      import("./commands/remove.js"),
    ]);
    const options = command.optsWithGlobals<GlobalOptions>();
    const [resource = "", ...dotted] = name.split(".");
    const request = { resource, fields: [...dotted, ...more] };
    exit(await execute({ ...run, command: "remove", options }, (context) => runRemove(context, request)));
  });
}

const help: CommandHelp = {
  examples: [
    "backend-gen remove tasks --allow-destructive",
    "backend-gen remove tasks notes due_date --allow-destructive",
    "backend-gen remove tasks.notes --allow-destructive --dry-run --diff",
  ],
};
