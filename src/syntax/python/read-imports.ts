import type { SyntaxNode } from "@lezer/common";
import { textOf, type PythonFile } from "./parse-python.js";
import { walkScope } from "./read-units.js";
import { childrenOf } from "./read-expressions.js";

/** One name that an import brings: `from ..a.b import c as d` has the level 2, the module "a.b", the name "c", and is "d" here. */
export interface PythonImport {
  /** `module`: `import a.b`; `name`: `from a import b`; `star`: `from a import *`. */
  readonly kind: "module" | "name" | "star";
  /** How many dots stand before the module. */
  readonly level: number;
  readonly module: string;
  /** The module as it is written, with its dots: "..a.b". */
  readonly source: string;
  /** What is imported of the module; "" for the module itself and for a star. */
  readonly name: string;
  /** What it is called here: of `import a.b` that is "a"; "*" for a star. */
  readonly local: string;
  /** Whether there is an `as`. */
  readonly isRenamed: boolean;
  readonly from: number;
}

/** Every import of a file, in functions too. */
export function readImports(file: PythonFile): readonly PythonImport[] {
  const imports: PythonImport[] = [];
  file.tree.iterate({
    enter: ({ name, node }) => {
      if (name === "ImportStatement") imports.push(...readImport(file, node));
    },
  });
  return imports;
}

/** The imports in these statements, those in blocks of theirs too, but not those of other scopes. */
export function readImportsIn(file: PythonFile, statements: readonly SyntaxNode[]): readonly PythonImport[] {
  const imports: PythonImport[] = [];
  for (const statement of statements)
    walkScope(statement, (node) => {
      if (node.name === "ImportStatement") imports.push(...readImport(file, node));
    });
  return imports;
}

/** What one import statement brings. */
export function readImport(file: PythonFile, node: SyntaxNode): readonly PythonImport[] {
  const children = childrenOf(node).filter(({ name }) => !["(", ")", "Comment"].includes(name));
  const at = children.findIndex(({ name }) => name === "import");
  const names = splitNames(file, children.slice(at + 1));
  if (children[0]?.name !== "from") return names.map((words) => wholeModule(words, node.from));
  const source = children
    .slice(1, Math.max(at, 1))
    .map((child) => textOf(file, child))
    .join("");
  const module = source.replace(/^\.+/, "");
  const level = source.length - source.replace(/^\.+/, "").length;
  return names.map(([name = "", alias]) => ({
    kind: name === "*" ? "star" : "name",
    level,
    module,
    source,
    name: name === "*" ? "" : name,
    local: alias ?? name,
    isRenamed: alias !== undefined,
    from: node.from,
  }));
}

function wholeModule([module = "", alias]: readonly string[], from: number): PythonImport {
  const [head = ""] = module.split(".");
  return {
    kind: "module",
    level: 0,
    module,
    source: module,
    name: "",
    local: alias ?? head,
    isRenamed: alias !== undefined,
    from,
  };
}

/** `a.b as c, d` → [["a.b", "c"], ["d"]] */
function splitNames(file: PythonFile, nodes: readonly SyntaxNode[]): readonly (readonly string[])[] {
  const names: string[][] = [[""]];
  for (const node of nodes) {
    if (node.name === ",") names.push([""]);
    else if (node.name === "as") names.at(-1)?.push("");
    else names.at(-1)?.push((names.at(-1)?.pop() ?? "") + textOf(file, node));
  }
  return names.filter(([name]) => name !== "");
}
