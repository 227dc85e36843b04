import type { ArgumentNode, CommandNode, OptionNode } from "../help/command-tree.js";
import { withAllBelow } from "../help/command-tree.js";
import { kindOfArgument, kindOfOption, type ValueKind } from "./value-kind.js";

/** The function `_backend-gen` for a folder of `fpath`; `source <(backend-gen completion zsh)` works too. */
export function zshCompletion(program: CommandNode): string {
  return `#compdef backend-gen
# zsh completion for backend-gen, made by: backend-gen completion zsh

_backend_gen_resources() { # as generated last
  local -a names
  names=(\${(Q)~_backend_gen_folder}/.backend-gen/lock/*.json(N:t:r))
  names=(\${names:#project})
  _describe -t resources resource names
}

${withAllBelow(program)
  .map((node) => functionOf(node, program))
  .join("\n")}
# Loaded from fpath it is called at once; sourced, it is registered.
if [[ $funcstack[1] == _backend-gen ]]; then _backend_gen "$@"; else compdef _backend_gen backend-gen; fi
`;
}

function functionOf(node: CommandNode, program: CommandNode): string {
  const isProgram = node === program;
  const own = new Set(node.options.map(({ long }) => long));
  const options = [
    ...node.options,
    ...(isProgram ? [] : program.options.filter(({ long }) => !own.has(long))),
  ];
  const isGroup = node.commands.length > 0;
  const rest = isGroup
    ? ["'1: :->command'", "'*:: :->rest'"]
    : node.arguments.map((each) => argumentSpec(each, program));
  const specs = [...options.map(optionSpec), ...rest].map((spec) => `    ${spec}`).join(" \\\n");
  const head = `${nameOf(node)}() {
  local curcontext="$curcontext" state line
  local -A opt_args
${isProgram ? "  local _backend_gen_folder=.\n" : ""}`;
  if (!isGroup) return `${head}  _arguments -S \\\n${specs}\n}\n`;
  return `${head}  _arguments -C -S \\\n${specs} && return
${isProgram ? "  _backend_gen_folder=${opt_args[-C]:-${opt_args[--cwd]:-.}}\n" : ""}  case $state in
    command)
      local -a commands
      commands=(
${node.commands.map((below) => `        ${quoted(`${lastOf(below)}:${below.summary}`)}`).join("\n")}
      )
      _describe -t commands command commands
      ;;
    rest)
      case $words[1] in
${node.commands.map((below) => `        ${lastOf(below)}) ${nameOf(below)} ;;`).join("\n")}
      esac
      ;;
  esac
}
`;
}

function optionSpec(option: OptionNode): string {
  const { short, long, description, needsValue } = option;
  const text = `[${description.replaceAll(/[[\]\\:]/g, "\\$&")}]`;
  const value = needsValue
    ? `:${(option.placeholder ?? "value").replaceAll(":", "\\:")}:${action(kindOfOption(option))}`
    : "";
  const repeat = description.includes("repeatable") ? "*" : "";
  const spelled = `${repeat}${long}${needsValue ? "=" : ""}${text}${value}`;
  if (short === null) return quoted(spelled);
  return `${quoted(`(${long})${short}${needsValue ? "+" : ""}${text}${value}`)} ${quoted(`(${short})${spelled}`)}`;
}

function argumentSpec(argument: ArgumentNode, program: CommandNode): string {
  const { isRequired, isVariadic, name } = argument;
  return quoted(
    `${isVariadic ? "*" : ""}:${isRequired || isVariadic ? "" : ":"}${name}:${action(kindOfArgument(argument, program))}`,
  );
}

function action(kind: ValueKind): string {
  if (kind === null) return " ";
  if (typeof kind !== "string") return `(${kind.join(" ")})`;
  return { folder: "_files -/", file: "_files", resource: "_backend_gen_resources" }[kind];
}

function nameOf({ words }: CommandNode): string {
  return ["_backend_gen", ...words].join("_");
}

function lastOf({ words }: CommandNode): string {
  return words.at(-1) ?? "";
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
