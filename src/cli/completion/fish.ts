import { withAllBelow, type ArgumentNode, type CommandNode, type OptionNode } from "../help/command-tree.js";
import { kindOfArgument, kindOfOption, type ValueKind } from "./value-kind.js";

/** The file `backend-gen.fish` for a folder of completions; `backend-gen completion fish | source` works too. */
export function fishCompletion(program: CommandNode): string {
  const nodes = withAllBelow(program);
  const valued = nodes.flatMap(({ options }) => options.filter(({ needsValue }) => needsValue));
  const flags = [...new Set(valued.flatMap(({ short, long }) => (short === null ? [long] : [short, long])))];
  const groups = nodes.filter(({ commands }) => commands.length > 0);
  return `# fish completion for backend-gen, made by: backend-gen completion fish

function __backend_gen_words # the words before the cursor that are no options: the command, then its arguments
    set -l words (commandline -opc)
    set -l skip 0
    for word in $words[2..]
        if test $skip = 1
            set skip 0
        else
            switch $word
                case ${flags.join(" ")}
                    set skip 1
                case '-*'
                case '*'
                    echo $word
            end
        end
    end
end

function __backend_gen_is # whether the cursor is behind this command, and behind so many arguments of it
    set -l words (__backend_gen_words)
    set -l depth 1
    switch "$words[1..2]"
${groups
  .flatMap(({ commands, words }) => (words.length === 0 ? [] : commands))
  .map(({ words }) => `        case ${quoted(words.join(" "))}\n            set depth 2`)
  .join("\n")}
    end
    if not set -q words[1]
        test "$argv[1]" = ''
        return
    end
    test "$words[1..$depth]" = "$argv[1]"; or return 1
    set -q argv[2]; or return 0
    test (math (count $words) - $depth) = $argv[2]
end

function __backend_gen_resources # of the project, as generated last
    for file in .backend-gen/lock/*.json
        string match -v project (string replace -r '.*/(.*)\\.json$' '$1' $file)
    end
end

complete -c backend-gen -f
${program.options.map((option) => `complete -c backend-gen ${optionText(option)}`).join("\n")}
${nodes.flatMap((node) => linesOf(node, program)).join("\n")}
`;
}

function linesOf(node: CommandNode, program: CommandNode): readonly string[] {
  const command = node.words.join(" ");
  const below = node.commands.map(
    ({ words, summary }) =>
      `complete -c backend-gen -n ${condition(command, 0)} -a ${words.at(-1) ?? ""} -d ${quoted(summary)}`,
  );
  const everywhere = new Set(program.options.map(({ long }) => long));
  const own = node.options.filter(({ long }) => !everywhere.has(long));
  const options = own.map(
    (option) => `complete -c backend-gen -n ${condition(command, null)} ${optionText(option)}`,
  );
  const argumentLines = node.arguments.flatMap((argument, index) =>
    argumentText(argument, { node, index, program }),
  );
  return [...below, ...options, ...argumentLines];
}

function argumentText(
  argument: ArgumentNode,
  {
    node,
    index,
    program,
  }: { readonly node: CommandNode; readonly index: number; readonly program: CommandNode },
): readonly string[] {
  const kind = kindOfArgument(argument, program);
  if (kind === null) return [];
  const place = condition(node.words.join(" "), argument.isVariadic ? null : index);
  return [`complete -c backend-gen -n ${place} ${valueText(kind)} -d ${quoted(argument.description)}`];
}

function condition(command: string, count: number | null): string {
  return quoted(`__backend_gen_is "${command}"${count === null ? "" : ` ${count}`}`);
}

function optionText(option: OptionNode): string {
  const { short, long, description, needsValue } = option;
  const names = `${short === null ? "" : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const value = needsValue ? ` ${option.needsValue ? "-r " : ""}${valueText(kindOfOption(option))}` : "";
  return `${names}${value} -d ${quoted(description)}`;
}

function valueText(kind: ValueKind): string {
  if (kind === null) return "-f";
  if (typeof kind !== "string") return `-f -a ${quoted(kind.join(" "))}`;
  return {
    folder: "-f -a '(__fish_complete_directories)'",
    file: "-F",
    resource: "-f -a '(__backend_gen_resources)'",
  }[kind];
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
