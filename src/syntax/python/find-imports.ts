import type { SyntaxNode } from "@lezer/common";
import { walkScope } from "./find-statements.js";
import { type PythonFile, textOf } from "./parse-python.js";
import { childrenOf } from "./read-expressions.js";

/** A name that an import binds. */
export interface BoundImport {
  /** `import module`, `from module import name`, `from module import *`. */
  readonly kind: "module" | "name" | "star";
  /** As it is written, with its dots: "..core.db". */
  readonly module: string;
  /** What is imported from the module; "" for a module itself and for a star. */
  readonly name: string;
  /** What it is called here: of `import a.b` that is "a"; "" for a star. */
  readonly local: string;
  readonly node: SyntaxNode;
}

/** The imports in these statements, those in blocks of theirs too, but not those of other scopes. */
export function findImports(file: PythonFile, statements: readonly SyntaxNode[]): readonly BoundImport[] {
  const found: BoundImport[] = [];
  for (const statement of statements)
    walkScope(statement, (node) => {
      if (node.name === "ImportStatement") found.push(...importsOf(file, node));
    });
  return found;
}

/** What one import statement binds. */
export function importsOf(file: PythonFile, node: SyntaxNode): readonly BoundImport[] {
  const children = childrenOf(node).filter(({ name }) => name !== "Comment");
  const at = children.findIndex(({ name }) => name === "import");
  const names = itemsOf(file, children.slice(at + 1));
  if (at === 0)
    return names.map(({ name, as }) => ({
      kind: "module",
      module: name,
      name: "",
      local: as ?? name.split(".")[0] ?? name,
      node,
    }));
  const module = children
    .slice(1, at)
    .map((child) => textOf(file, child))
    .join("");
  return names.map(({ name, as }) =>
    name === "*"
      ? { kind: "star", module, name: "", local: "", node }
      : { kind: "name", module, name, local: as ?? name, node },
  );
}

interface Item {
  readonly name: string;
  readonly as?: string;
}

function itemsOf(file: PythonFile, nodes: readonly SyntaxNode[]): readonly Item[] {
  const groups: string[][] = [[]];
  for (const node of nodes) {
    if (node.name === ",") groups.push([]);
    else if (node.name !== "(" && node.name !== ")") groups.at(-1)?.push(textOf(file, node));
  }
  return groups.filter(({ length }) => length > 0).map(item);
}

function item(words: readonly string[]): Item {
  const as = words.indexOf("as");
  const local = words[as + 1];
  if (as < 0 || local === undefined) return { name: words.join("") };
  return { name: words.slice(0, as).join(""), as: local };
}
