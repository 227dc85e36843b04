import { Command } from "commander";
import { addHelp, type CommandHelp } from "./command-help.js";
import { addApply } from "./define-apply.js";
import { addCheck } from "./define-check.js";
import { addCompletion } from "./define-completion.js";
import { addCompat } from "./define-compat.js";
import { addExplain } from "./define-explain.js";
import { addGenerate } from "./define-generate.js";
import { addInit } from "./define-init.js";
import { addInspect } from "./define-inspect.js";
import { addMigrate } from "./define-migrate.js";
import { addRemove } from "./define-remove.js";
import { addRename } from "./define-rename.js";
import { addResource } from "./define-resource.js";
import { addSchema } from "./define-schema.js";
import { addToken } from "./define-token.js";
import { addUndo } from "./define-undo.js";
import { addValidate } from "./define-validate.js";
import type { Exit, ProgramRun } from "./program-run.js";
import { toolVersion } from "./version.js";

/** The command line: names, options and help only. What a command does is loaded when it runs. */
export function createProgram(run: ProgramRun, exit: Exit): Command {
  const program = new Command("backend-gen");
  program
    .description(
      "Writes backends: a short spec in, a FastAPI or Fastify project that an expert would merge out.",
    )
    .version(toolVersion(), "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({ writeOut: run.host.terminal.out, writeErr: () => undefined })
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError();
  addHelp(program, help);
  addGlobalOptions(program);
  for (const add of COMMANDS) add(program, run, exit);
  return program;
}

const COMMANDS = [
  addResource,
  addRemove,
  addRename,
  addUndo,
  addInit,
  addGenerate,
  addApply,
  addCheck,
  addCompat,
  addValidate,
  addInspect,
  addMigrate,
  addToken,
  addExplain,
  addSchema,
  addCompletion,
];

function addGlobalOptions(program: Command): void {
  program
    .option("-C, --cwd <dir>", "work in another folder")
    .option("-y, --yes", "ask nothing, take the defaults")
    .option("--json", "print one JSON document (docs/json-output.schema.json)")
    .option("--dry-run", "show what would happen, write nothing")
    .option("--diff", "show every change as a diff; with -q nothing but a patch for git apply")
    .option("-q, --quiet", "print problems only")
    .option("--no-color", "print without colours (NO_COLOR does it too)");
}

const help: CommandHelp = {
  examples: [
    "backend-gen resource tasks title:string:1..200 done:boolean=false due_date:date:optional",
    'backend-gen init my-backend --resource "tasks title:string"',
    "backend-gen generate --dry-run --diff",
    "backend-gen check",
  ],
  exits: { 1: "conflicts, drift or a broken API: a person must decide" },
};
