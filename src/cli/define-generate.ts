import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import { addGenerationOptions } from "./project-flags.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen generate`. */
export function addGenerate(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("generate")
    .summary("make the project what its spec says")
    .description(
      "Makes the project what backend.yaml says. What you have edited is merged with what is new, or left alone.",
    )
    .option("--restore [paths...]", "write files again that you have deleted: these, or all");
  addHelp(addGenerationOptions(command), help);
  command.action(async () => {
    const [{ execute }, { runGenerate }] = await Promise.all([
      import("./execute.js"),
      import("./commands/generate.js"),
    ]);
    const options = command.optsWithGlobals<GlobalOptions>();
    exit(await execute({ ...run, command: "generate", options }, runGenerate));
  });
}

const help: CommandHelp = {
  examples: [
    "backend-gen generate",
    "backend-gen generate --dry-run --diff",
    "backend-gen -C my-backend generate --json",
  ],
};
