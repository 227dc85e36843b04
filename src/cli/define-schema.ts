import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen schema`. */
export function addSchema(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("schema")
    .summary("print the JSON Schema of the spec, for editors")
    .description(
      "Prints the JSON Schema (draft 7) of backend.yaml. A project has it in .backend-gen/schema.json already.",
    );
  addHelp(command, help).action(async () => {
    const engine = await run.loadEngine();
    run.host.terminal.out(engine.schemaText());
    exit(0);
  });
}

const help: CommandHelp = {
  intro: [
    "In backend.yaml, on the first line:",
    "  # yaml-language-server: $schema=.backend-gen/schema.json",
  ],
  examples: ["backend-gen schema > backend.schema.json"],
  exits: { 1: null },
};
