import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import type { Exit, ProgramRun } from "./program-run.js";

/** The command line of `backend-gen migrate`, a group of commands about the history of the tables. */
export function addMigrate(program: Command, run: ProgramRun, exit: Exit): void {
  const group = program
    .command("migrate")
    .summary("what concerns the history of migrations: merge")
    .description("What concerns the history of the project's migrations.");
  const command = group
    .command("merge")
    .summary("join the migrations of two branches that were merged")
    .description(
      "Joins the migrations of branches that were merged in git: writes the migration that follows all heads. Nothing where there is one.",
    );
  for (const each of [group, command]) addHelp(each, help);
  command.action(async () => {
    const [{ execute }, { runMigrateMerge }] = await Promise.all([
      import("./execute.js"),
      import("./commands/migrate-merge.js"),
    ]);
    const options = command.optsWithGlobals<GlobalOptions>();
    exit(await execute({ ...run, command: "migrate merge", options }, runMigrateMerge));
  });
}

const help: CommandHelp = {
  examples: [
    "git merge other-branch && backend-gen generate && backend-gen migrate merge",
    "backend-gen migrate merge --dry-run --diff",
  ],
};
