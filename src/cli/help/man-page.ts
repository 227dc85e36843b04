import { exitsOf, type Example } from "../command-help.js";
import { withAllBelow, type CommandNode, type OptionNode } from "./command-tree.js";

/** The man page of the program and all its commands, in the macros of man(7). */
export function manPage(program: CommandNode, version: string): string {
  const [, ...commands] = withAllBelow(program);
  const real = commands.filter(({ help }) => help !== null);
  const lines = [
    `.TH BACKEND\\-GEN 1 "" "backend\\-gen ${roff(version)}" "User Commands"`,
    ".SH NAME",
    `backend\\-gen \\- ${roff(`${program.description.slice(0, 1).toLowerCase()}${program.description.slice(1).replace(/\.$/, "")}`)}`,
    ".SH SYNOPSIS",
    ".B backend\\-gen",
    "[\\fIoptions\\fR] \\fIcommand\\fR [\\fIarguments\\fR]",
    ".SH DESCRIPTION",
    roff(program.description),
    "Commands are described below; options of every command come before or after its name.",
    ".SH OPTIONS OF EVERY COMMAND",
    ...program.options.flatMap(optionLines),
    ".SH COMMANDS",
    ...real.flatMap(commandLines),
    ".SH EXIT STATUS",
    ...exitLines(program),
    ".SH EXAMPLES",
    ...exampleLines(program.help?.examples ?? []),
    ".SH FILES",
    ".TP\n\\fIbackend.yaml\\fR\nThe spec of the project.",
    ".TP\n\\fI.backend\\-gen/\\fR\nWhat backend\\-gen remembers of the project. It is committed with it.",
  ];
  return `${lines.join("\n")}\n`;
}

function commandLines(node: CommandNode): readonly string[] {
  const own = node.options.filter(({ long }) => long !== "--help");
  const words = [...node.words, ...node.arguments.map(argumentText)].join(" ");
  return [
    `.SS ${roff(words)}`,
    roff(node.description),
    ...node.arguments
      .filter(({ description }) => description !== "")
      .flatMap(({ name, description }) => [".TP", `\\fI${roff(name)}\\fR`, roff(description)]),
    ...own.flatMap(optionLines),
    ...(node.help?.intro === undefined ? [] : [".PP", ...verbatim(node.help.intro)]),
    ".PP",
    "Examples:",
    ".PP",
    ...exampleLines(node.help?.examples ?? []),
    ".PP",
    "Exit codes:",
    ...exitLines(node),
  ];
}

function optionLines({
  short,
  long,
  placeholder,
  needsValue,
  choices,
  description,
}: OptionNode): readonly string[] {
  const value =
    placeholder === null
      ? ""
      : ` ${needsValue ? "" : "["}\\fI${roff(placeholder)}\\fR${needsValue ? "" : "]"}`;
  const names = [short, long].filter((name) => name !== null).map((name) => `\\fB${roff(name)}\\fR`);
  const words = choices.length === 0 ? "" : `; one of: ${choices.join(", ")}`;
  return [".TP", `${names.join(", ")}${value}`, roff(`${description}${words}`)];
}

function exitLines({ help }: CommandNode): readonly string[] {
  if (help === null) return [];
  return exitsOf(help).flatMap(([code, meaning]) => [".TP", `\\fB${code}\\fR`, roff(meaning)]);
}

function exampleLines(examples: readonly Example[]): readonly string[] {
  return verbatim(
    examples.flatMap((example) =>
      typeof example === "string" ? [example] : [`${example[0]}   # ${example[1]}`],
    ),
  );
}

function verbatim(lines: readonly string[]): readonly string[] {
  return [".nf", ".RS 4", ...lines.map(roff), ".RE", ".fi"];
}

function argumentText({ name, isRequired, isVariadic }: CommandNode["arguments"][number]): string {
  const text = `${name}${isVariadic ? "..." : ""}`;
  return isRequired ? text : `[${text}]`;
}

/** Text as it is: a dash stays one, and a dot or a quote at the start of a line is no macro. */
function roff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("~", "\\(ti")
    .replaceAll("^", "\\(ha")
    .replace(/^(?=[.'])/, "\\&");
}
