import { Code } from "./code.js";
import { LINE_LENGTH } from "./line-length.js";

/**
 * The import block of a TypeScript file: packages, then files of the project, each sorted. An import is spelled
 * `module:name` (perhaps `module:name as other`), `module:type name` for what is a type only, `module:* as name`, or
 * `module:default name`.
 */
export function tsImports(imports: readonly string[]): Code {
  const modules = new Map<string, Set<string>>();
  for (const spec of imports) {
    const cut = spec.lastIndexOf(":");
    const module = spec.slice(0, cut);
    modules.set(module, (modules.get(module) ?? new Set()).add(spec.slice(cut + 1)));
  }
  const lines = [...modules]
    .sort(([left], [right]) => compareModules(left, right))
    .flatMap(([module, names]) => importLines(module, [...names]));
  return new Code(lines.join("\n"));
}

function importLines(module: string, names: readonly string[]): readonly string[] {
  const from = ` from ${JSON.stringify(module)};`;
  const whole = names.filter((name) => name.startsWith("* ")).map((name) => `import ${name}${from}`);
  const defaults = names
    .filter((name) => name.startsWith("default "))
    .map((name) => `import ${name.slice("default ".length)}${from}`);
  const values = new Set(names.filter((name) => !/^(type|\*|default) /.test(name)));
  const types = names.filter((name) => name.startsWith("type ") && !values.has(name.slice("type ".length)));
  const members = [...values, ...types].sort((left, right) => compareTexts(bare(left), bare(right)));
  return [...defaults, ...whole, ...memberLine(members, from)];
}

/** `import type { … }` where nothing of it is left at run time. */
function memberLine(members: readonly string[], from: string): readonly string[] {
  if (members.length === 0) return [];
  const isTypes = members.every((name) => name.startsWith("type "));
  const names = isTypes ? members.map(bare) : members;
  const open = `import ${isTypes ? "type " : ""}{`;
  const line = `${open} ${names.join(", ")} }${from}`;
  // The formatter never breaks the braces of a single name.
  const isLine = line.length <= LINE_LENGTH || names.length === 1;
  return [isLine ? line : [open, ...names.map((name) => `  ${name},`), `}${from}`].join("\n")];
}

function bare(name: string): string {
  return name.replace(/^type /, "");
}

/** Node's own and packages before the project's files; those above before those beside. */
function compareModules(left: string, right: string): number {
  return rank(left) - rank(right) || compareTexts(left, right);
}

function rank(module: string): number {
  if (module.startsWith("node:")) return 0;
  if (module.startsWith("../")) return 2;
  return module.startsWith("./") ? 3 : 1;
}

function compareTexts(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  if (a !== b) return a < b ? -1 : 1;
  return left < right ? -1 : Number(left > right);
}
