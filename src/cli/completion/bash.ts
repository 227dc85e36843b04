import { withAllBelow, type CommandNode, type OptionNode } from "../help/command-tree.js";
import { kindOfArgument, kindOfOption, type ValueKind } from "./value-kind.js";

/** The script that `source <(backend-gen completion bash)` reads. Works in bash 3.2 too, which macOS has. */
export function bashCompletion(program: CommandNode): string {
  const nodes = withAllBelow(program);
  return `# bash completion for backend-gen, made by: backend-gen completion bash

_backend_gen_commands() { # the commands below a command
  case "$1" in
${cases(nodes, (node) => (node.commands.length === 0 ? null : words(node.commands.map(nameOf))))}
  esac
}

_backend_gen_options() { # the options of a command, those of all commands among them
  case "$1" in
${cases(nodes, (node) => words(optionsOf(program, node).flatMap(spellings)))}
  esac
}

_backend_gen_value() { # what follows an option of a command; nothing for a flag
  case "$1 $2" in
${nodes.flatMap((node) => optionsOf(program, node).flatMap((option) => valueCase(node, option))).join("\n")}
  esac
}

_backend_gen_argument() { # what a command's argument is; the first is 0
  case "$1 $2" in
${nodes.flatMap((node) => argumentCases(node, program)).join("\n")}
  esac
}

${FUNCTIONS}
complete -F _backend_gen backend-gen
`;
}

/** An option of a command, and those that hold everywhere. */
function optionsOf(program: CommandNode, node: CommandNode): readonly OptionNode[] {
  const all = node === program ? program.options : [...node.options, ...program.options];
  return all.filter(({ long }, index) => all.findIndex((other) => other.long === long) === index);
}

function cases(nodes: readonly CommandNode[], text: (node: CommandNode) => string | null): string {
  const lines = nodes.map((node) => {
    const found = text(node);
    return found === null ? [] : [`    "${node.words.join(" ")}") echo "${found}" ;;`];
  });
  return lines.flat().join("\n");
}

function valueCase(node: CommandNode, option: OptionNode): string[] {
  if (!option.needsValue) return [];
  const patterns = spellings(option).map((flag) => `"${node.words.join(" ")} ${flag}"`);
  return [`    ${patterns.join(" | ")}) echo "${spelledKind(kindOfOption(option))}" ;;`];
}

function argumentCases(node: CommandNode, program: CommandNode): readonly string[] {
  return node.arguments.flatMap((argument, index) => {
    const kind = kindOfArgument(argument, program);
    if (kind === null) return [];
    return [
      `    "${node.words.join(" ")} ${argument.isVariadic ? `"*` : `${index}"`}) echo "${spelledKind(kind)}" ;;`,
    ];
  });
}

function spelledKind(kind: ValueKind): string {
  if (kind === null) return "@any";
  return typeof kind === "string" ? `@${kind}` : words(kind);
}

function spellings({ short, long }: OptionNode): readonly string[] {
  return short === null ? [long] : [short, long];
}

function nameOf({ words: all }: CommandNode): string {
  return all.at(-1) ?? "";
}

function words(list: readonly string[]): string {
  return list.join(" ");
}

const FUNCTIONS = `_backend_gen_resources() { # of the project in a folder, as generated last
  local file name
  for file in "$1"/.backend-gen/lock/*.json; do
    name=\${file##*/}
    name=\${name%.json}
    if [[ -e $file && $name != project ]]; then echo "$name"; fi
  done
}

_backend_gen() {
  local cur=\${COMP_WORDS[COMP_CWORD]} command= folder=. option= count=0 kind= word i IFS=$' \\t\\n'
  COMPREPLY=()
  # bash takes --format=git for three words.
  if [[ $cur == = ]]; then cur=; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == = ]]; then continue; fi
    if [[ -n $option ]]; then
      if [[ $option == -C || $option == --cwd ]]; then folder=\${word/#\\~/$HOME}; fi
      option=
    elif [[ $word == -* ]]; then
      if [[ -n $(_backend_gen_value "$command" "$word") ]]; then option=$word; fi
    elif [[ " $(_backend_gen_commands "$command") " == *" $word "* ]]; then
      command=\${command:+$command }$word
    else
      count=$((count + 1))
    fi
  done
  if [[ -n $option ]]; then
    kind=$(_backend_gen_value "$command" "$option")
  elif [[ $cur == -* ]]; then
    kind=$(_backend_gen_options "$command")
  elif [[ -n $(_backend_gen_commands "$command") ]]; then
    kind=$(_backend_gen_commands "$command")
  else
    kind=$(_backend_gen_argument "$command" "$count")
  fi
  case $kind in
    @any | "") ;;
    @folder | @file)
      IFS=$'\\n'
      compopt -o filenames 2> /dev/null
      if [[ $kind == @folder ]]; then COMPREPLY=($(compgen -d -- "$cur")); else COMPREPLY=($(compgen -f -- "$cur")); fi
      ;;
    @resource) COMPREPLY=($(compgen -W "$(_backend_gen_resources "$folder")" -- "$cur")) ;;
    *) COMPREPLY=($(compgen -W "$kind" -- "$cur")) ;;
  esac
}
`;
