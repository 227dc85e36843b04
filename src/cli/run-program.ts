import { CommanderError, type Command } from "commander";
import { isJsonWanted } from "./loose-options.js";
import { createProgram } from "./program.js";
import type { ProgramRun } from "./program-run.js";

/** Reads the command line, runs what it asks for, and gives the exit code. */
export async function runProgram(run: ProgramRun): Promise<number> {
  let code = 0;
  const program = createProgram(run, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync([...run.argv], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const isBare = error.code === "commander.help";
    if (!isBare || isJsonWanted(run.argv))
      return misuse(isBare ? "error: give a command" : error.message, run, program);
    program.outputHelp();
    return 0;
  }
}

async function misuse(message: string, run: ProgramRun, program: Command): Promise<number> {
  const { reportMisuse } = await import("./report-misuse.js");
  return reportMisuse(
    message,
    run,
    program.commands.map((command) => command.name()),
  );
}
