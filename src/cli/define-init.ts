import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import type { InitRequest } from "./commands/init.js";
import { addProjectOptions, collect, installOption } from "./project-flags.js";
import type { Exit, ProgramRun } from "./program-run.js";

type Flags = GlobalOptions & Omit<InitRequest, "folder">;

/** The command line of `backend-gen init`. */
export function addInit(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("init")
    .summary("make a new project, asking for what the flags leave open")
    .description("Makes a new project in a folder, and the folder too. Asks for what the flags leave open.")
    .argument("[dir]", "the folder of the project; the current one when left out")
    .option(
      "--resource <text>",
      'a resource and its fields: "tasks title:string done:boolean=false" (repeatable)',
      collect,
    );
  addHelp(addProjectOptions(command).addOption(installOption()), help);
  command.action(async (folder: string | undefined) => {
    const [{ execute }, { runInit }] = await Promise.all([
      import("./execute.js"),
      import("./commands/init.js"),
    ]);
    const options = command.optsWithGlobals<Flags>();
    const place = folder === undefined ? {} : { folder };
    const newFolder = folder === undefined ? {} : { newFolder: folder };
    exit(
      await execute({ ...run, command: "init", options, ...newFolder }, (context) =>
        runInit(context, { ...options, ...place }),
      ),
    );
  });
}

const help: CommandHelp = {
  intro: ["On a terminal it asks for everything: backend-gen init my-backend"],
  examples: [
    'backend-gen init my-backend --yes --resource "tasks title:string:1..200 done:boolean=false"',
    'backend-gen init --name shop --database postgres --auth none --resource "products name:string price:decimal:10.2"',
  ],
};
