import type { Command } from "commander";
import type { GlobalOptions } from "./command-context.js";
import type { ResourceRequest } from "./commands/resource.js";
import { addProjectOptions, installOption, oneOf } from "./project-flags.js";
import type { Exit, ProgramRun } from "./program-run.js";

type Flags = GlobalOptions & Omit<ResourceRequest, "resource" | "fields">;

/** The command line of `backend-gen resource`. */
export function addResource(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("resource")
    .summary("add a resource, or fields to one")
    .description(
      "Adds a resource, or new fields to one, to backend.yaml and generates. In an empty folder it makes the project.",
    )
    .argument("<name>", "the resource, in the plural: tasks")
    .argument("[fields...]", "name:type and more, for example title:string:1..200")
    .addOption(oneOf("--owner <who>", "whose the rows are", ["user", "none"]))
    .option("--soft-delete", "deleted rows stay in the database, unseen");
  addProjectOptions(command).addOption(installOption()).addHelpText("after", examples);
  command.action(async (resource: string, fields: string[]) => {
    const [{ execute }, { runResource }] = await Promise.all([
      import("./execute.js"),
      import("./commands/resource.js"),
    ]);
    const options = command.optsWithGlobals<Flags>();
    exit(
      await execute({ ...run, command: "resource", options }, (context) =>
        runResource(context, { ...options, resource, fields }),
      ),
    );
  });
}

const examples = `
Fields are name:type, then more words after colons, then =default:
  title:string:1..200             a string of 1 to 200 characters
  done:boolean=false              with a default
  due_date:date:optional          may be absent or null
  price:decimal:10.2              precision 10, scale 2
  priority:enum:low+high=low      one of these words
  tags:string:array               a list
  email:email:unique              further words: unique index immutable readOnly writeOnly trim

Examples:
  backend-gen resource tasks title:string:1..200 done:boolean=false
  backend-gen resource tasks estimate:decimal:6.2:optional
  backend-gen resource countries code:string:2..2:unique --owner none`;
