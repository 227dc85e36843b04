import { Argument, type Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen completion`. */
export function addCompletion(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("completion")
    .summary("print what makes a shell complete commands and options")
    .description(
      "Prints a script that has a shell complete commands, options, their values and the project's resources.",
    )
    .addArgument(new Argument("<shell>", "the shell").choices(["bash", "zsh", "fish"]));
  addHelp(command, help);
  command.action(async (shell: string) => {
    const { completionScript } = await import("./commands/completion.js");
    run.host.terminal.out(completionScript(program, shell));
    exit(0);
  });
}

const help: CommandHelp = {
  examples: [
    ["source <(backend-gen completion bash)", "in ~/.bashrc"],
    [
      "mkdir -p ~/.zfunc && backend-gen completion zsh > ~/.zfunc/_backend-gen",
      "once, with ~/.zfunc in fpath",
    ],
    ["backend-gen completion fish > ~/.config/fish/completions/backend-gen.fish", "once"],
  ],
  exits: { 1: null, 3: null },
};
