import { Option, type Command } from "commander";

/** An option that takes one of a few words. */
export function oneOf(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, description).choices(words);
}

/** Gathers what an option says that may come several times. */
export function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

/** Adds the options that describe a new project. */
export function addProjectOptions(command: Command): Command {
  return command
    .option("--name <name>", "name of a new project (default: its folder's)")
    .addOption(oneOf("--target <stack>", "stack of a new project (default: fastapi)", ["fastapi", "fastify"]))
    .addOption(
      oneOf("--database <provider>", "database of a new project (default: neon)", ["neon", "postgres"]),
    )
    .addOption(oneOf("--auth <strategy>", "who may call a new project's API (default: jwt)", ["jwt", "none"]))
    .option("--user-claim <claim>", "the claim of the JWT that holds the user's id (default: sub)");
}

/** `--install`, of every command that generates. */
export function installOption(): Option {
  return new Option("--install", "then install what the project needs");
}

/** Every option of the commands that generate into a project. */
export function addGenerationOptions(command: Command): Command {
  return addMigrationOptions(addConflictOptions(command))
    .addOption(securityOption())
    .addOption(installOption());
}

/** What migrations may do to rows. */
function addMigrationOptions(command: Command): Command {
  return command
    .option("--allow-destructive", "write migrations that lose data or lock a table for long")
    .option(
      "--fill <column=value>",
      "what rows get that are there, where a column becomes required: tasks.notes=none (repeatable)",
      collect,
    );
}

/** What becomes of files on which the user and the generator do not agree. */
function addConflictOptions(command: Command): Command {
  return command
    .addOption(
      oneOf(
        "--on-conflict <how>",
        "what becomes of lines that you and the spec both changed (default: stop)",
        ["stop", "markers", "ours", "theirs"],
      ),
    )
    .addOption(
      new Option(
        "--adopt",
        "take files of yours in the place of generated ones for edits of these",
      ).conflicts("overwrite"),
    )
    .option("--overwrite", "replace files of yours in the place of generated ones, kept as NAME.orig");
}

/** What a run does not take away unless it is told to. */
function securityOption(): Option {
  return new Option(
    "--allow-weaker-security",
    "go on although routes would lose authentication, an owner, a role or a rate limit",
  );
}
