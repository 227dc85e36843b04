import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import { canAsk, type GlobalOptions } from "./command-context.js";
import { addGenerationOptions, addProjectOptions, collect, oneOf } from "./project-flags.js";
import type { Exit, ProgramRun } from "./program-run.js";
import type { ResourceRequest } from "./resource-request.js";

type Flags = GlobalOptions & Omit<ResourceRequest, "resource" | "fields">;

/** The command line of `backend-gen resource`. */
export function addResource(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("resource")
    .summary("add a resource, or fields to one")
    .description(
      "Adds a resource, or new fields to one, to backend.yaml and generates. In an empty folder it makes the project; " +
        "into a FastAPI or Fastify project that is there it fits the resource.",
    )
    .argument("[name]", "the resource, in the plural: tasks; asked for on a terminal")
    .argument("[fields...]", "name:type and more, for example title:string:1..200; asked for on a terminal")
    .addOption(oneOf("--owner <who>", "whose the rows are", ["user", "none"]))
    .option("--soft-delete", "deleted rows stay in the database, unseen");
  command
    .option(
      "--host <key=value>",
      "what a project that is there already has, in the words of backend.yaml's host (repeatable)",
      collect,
    )
    .option("--bring-orm", "have a connection of ours beside the ORM of a project that is there already");
  addHelp(addGenerationOptions(addProjectOptions(command)), help);
  command.action(async (resource: string | undefined, fields: string[]) => {
    const options = command.optsWithGlobals<Flags>();
    if (resource === undefined && !canAsk({ host: run.host, options })) {
      const { reportMisuse } = await import("./report-misuse.js");
      exit(await reportMisuse("missing required argument 'name'", run, ["resource"]));
      return;
    }
    const request = { ...options, fields, ...(resource === undefined ? {} : { resource }) };
    const [{ execute }, { runResource }] = await Promise.all([
      import("./execute.js"),
      import("./commands/resource.js"),
    ]);
    exit(await execute({ ...run, command: "resource", options }, (context) => runResource(context, request)));
  });
}

const help: CommandHelp = {
  intro: [
    "Fields are name:type, then more words after colons, then =default:",
    "  title:string:1..200             a string of 1 to 200 characters",
    "  done:boolean=false              with a default",
    "  due_date:date:optional          may be absent or null",
    "  price:decimal:10.2              precision 10, scale 2",
    "  priority:enum:low+high=low      one of these words",
    "  tags:string:array               a list",
    "  email:email:unique              further words: unique index immutable readOnly writeOnly trim",
  ],
  examples: [
    "backend-gen resource tasks title:string:1..200 done:boolean=false",
    "backend-gen resource tasks estimate:decimal:6.2:optional",
    "backend-gen resource tasks title:string --host session=app/db.py:get_session",
    "backend-gen resource countries code:string:2..2:unique --owner none",
  ],
};
