import { catalogue } from "../../diagnostics/catalogue.js";
import type { ArgumentNode, CommandNode, OptionNode } from "../help/command-tree.js";

/** What a value is chosen from: words, or what lies in folders; null when it is anybody's guess. */
export type ValueKind = readonly string[] | "folder" | "file" | "resource" | null;

/** What may follow an option, by its choices or the name of its value in the help. */
export function kindOfOption({ choices, placeholder }: OptionNode): ValueKind {
  if (choices.length > 0) return choices;
  return placeholder === null ? null : (OPTION_VALUES.get(placeholder) ?? null);
}

/** What an argument may be, by its choices or its name in the help. `program` knows the commands. */
export function kindOfArgument({ choices, name }: ArgumentNode, program: CommandNode): ValueKind {
  if (choices.length > 0) return choices;
  if (name === "command") return program.commands.map(({ words }) => words.join(" "));
  return name === "code" ? Object.keys(catalogue) : (ARGUMENTS.get(name) ?? null);
}

/** By the word in the flags. */
const OPTION_VALUES: ReadonlyMap<string, ValueKind> = new Map([
  ["dir", "folder"],
  ["state", "folder"],
  ["paths", "file"],
]);

/** A resource is one of those that were generated: completing it reads no spec and starts no program. */
const ARGUMENTS: ReadonlyMap<string, ValueKind> = new Map([
  ["dir", "folder"],
  ["plan", "file"],
  ["name", "resource"],
]);
