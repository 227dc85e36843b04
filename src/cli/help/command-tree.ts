import type { Argument, Command, Option } from "commander";
import { helpOf, type CommandHelp } from "../command-help.js";

/** An option as it is typed. `placeholder` is its value's name, null for a flag. */
export interface OptionNode {
  readonly short: string | null;
  readonly long: string;
  readonly placeholder: string | null;
  /** A value always follows. */
  readonly needsValue: boolean;
  readonly choices: readonly string[];
  readonly description: string;
}

export interface ArgumentNode {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isVariadic: boolean;
  readonly choices: readonly string[];
  readonly description: string;
}

/** A command with all that can be typed after it, for what is printed of all commands: completion, the man page. */
export interface CommandNode {
  /** Without the program's: `["migrate", "merge"]`. */
  readonly words: readonly string[];
  readonly summary: string;
  readonly description: string;
  /** Its own; those of the program hold for every command. */
  readonly options: readonly OptionNode[];
  readonly arguments: readonly ArgumentNode[];
  readonly commands: readonly CommandNode[];
  readonly help: CommandHelp | null;
}

/** The program's commands as commander knows them, `help` included. */
export function commandTree(program: Command): CommandNode {
  return nodeOf(program, []);
}

/** A command and all below it, itself first. */
export function withAllBelow(node: CommandNode): readonly CommandNode[] {
  return [node, ...node.commands.flatMap(withAllBelow)];
}

function nodeOf(command: Command, words: readonly string[]): CommandNode {
  const helper = command.createHelp();
  const commands = helper
    .visibleCommands(command)
    .filter((below) => words.length === 0 || below.name() !== "help")
    .map((below) => nodeOf(below, [...words, below.name()]));
  const isHelp = words.join(" ") === "help";
  return {
    words,
    summary: command.summary() === "" ? command.description() : command.summary(),
    description: command.description(),
    options: isHelp ? [] : helper.visibleOptions(command).map(optionOf),
    arguments: command.registeredArguments.map(argumentOf),
    commands,
    help: helpOf(command),
  };
}

function optionOf(option: Option): OptionNode {
  const placeholder = /[<[](.+?)(\.\.\.)?[>\]]/.exec(option.flags)?.[1] ?? null;
  return {
    short: option.short ?? null,
    long: option.long ?? "",
    placeholder,
    needsValue: option.required,
    choices: option.argChoices ?? [],
    description: option.description,
  };
}

function argumentOf(argument: Argument): ArgumentNode {
  return {
    name: argument.name(),
    isRequired: argument.required,
    isVariadic: argument.variadic,
    choices: argument.argChoices ?? [],
    description: argument.description,
  };
}
