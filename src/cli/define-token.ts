import type { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import type { GlobalOptions } from "./command-context.js";
import type { TokenRequest } from "./commands/token.js";
import { collect } from "./project-flags.js";
import type { Exit, ProgramRun } from "./program-run.js";

type Flags = GlobalOptions & TokenRequest;

/** The command line of `backend-gen token`. */
export function addToken(program: Command, run: ProgramRun, exit: Exit): void {
  const command = program
    .command("token")
    .summary("print a token for the app on your machine")
    .description(
      "Prints a JWT that the app accepts in development, signed with JWT_SECRET of the environment or of .env. " +
        "Never with APP_ENV=production, and not where an identity provider signs the tokens.",
    )
    .requiredOption("--user <id>", "the user's id; with auth.accounts that of a user who exists")
    .option("--role <role>", "a role of auth.roles (repeatable)", collect)
    .option("--expires <time>", "how long it is good: 90s, 30m, 12h, 30d", "1h");
  addHelp(command, help);
  command.action(async () => {
    const [{ execute }, { runToken }] = await Promise.all([
      import("./execute.js"),
      import("./commands/token.js"),
    ]);
    const options = command.optsWithGlobals<Flags>();
    exit(await execute({ ...run, command: "token", options }, (context) => runToken(context, options)));
  });
}

const help: CommandHelp = {
  examples: [
    "backend-gen token --user ana",
    "backend-gen token --user ana --role admin --expires 30d",
    ['TOKEN="$(backend-gen token --user ana)"', 'then: curl -H "Authorization: Bearer $TOKEN" …'],
  ],
  exits: { 1: null },
};
