import type { Command } from "commander";
import type { ExitCode } from "./exit-code.js";

/** A command line that works as it stands; the second is what it is for, where that is not plain. */
export type Example = string | readonly [line: string, note: string];

/** What the help of a command says beside its options. */
export interface CommandHelp {
  /** One at least. */
  readonly examples: readonly [Example, ...Example[]];
  /** What an exit code means here, where that is more than it always means; null where it does not occur. */
  readonly exits?: Partial<Record<ExitCode, string | null>>;
  /** Lines in front of the examples. */
  readonly intro?: readonly string[];
}

/** What is printed, and what the man page and the tests read. */
const helps = new WeakMap<Command, CommandHelp>();

/** Gives a command its examples and exit codes, below what commander prints. */
export function addHelp(command: Command, help: CommandHelp): Command {
  helps.set(command, help);
  return command.addHelpText("after", () => helpText(help));
}

/** The help that a command was given; null for those that commander makes itself. */
export function helpOf(command: Command): CommandHelp | null {
  return helps.get(command) ?? null;
}

/** What each exit code means for a command, in order. */
export function exitsOf({ exits = {} }: CommandHelp): readonly (readonly [ExitCode, string])[] {
  return MEANINGS.flatMap(([code, meaning]): (readonly [ExitCode, string])[] => {
    const own = exits[code];
    return own === null ? [] : [[code, own ?? meaning]];
  });
}

const MEANINGS: readonly (readonly [ExitCode, string])[] = [
  [0, "fine"],
  [1, "a person must decide: conflicts, loss of data, weaker security; nothing is written"],
  [2, "the input is wrong"],
  [3, "the environment lacks something"],
  [70, "a bug of ours"],
];

function helpText(help: CommandHelp): string {
  const lines = help.examples.map((example) => (typeof example === "string" ? [example, ""] : example));
  const width = Math.max(...lines.map(([line = "", note]) => (note === "" ? 0 : line.length)));
  return [
    "",
    ...(help.intro === undefined ? [] : [...help.intro, ""]),
    "Examples:",
    ...lines.map(([line = "", note = ""]) => `  ${line.padEnd(note === "" ? 0 : width + 3)}${note}`),
    "",
    "Exit codes:",
    ...exitsOf(help).map(([code, meaning]) => `  ${String(code).padEnd(3)} ${meaning}`),
  ].join("\n");
}
