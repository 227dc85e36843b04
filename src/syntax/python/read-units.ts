import type { SyntaxNode } from "@lezer/common";
import type { PythonFile } from "./parse-python.js";
import { childrenOf } from "./read-expressions.js";

/**
 * What stands in a block: a statement that is no part of another one, or several joined by semicolons, with its decorators. `to` is
 * where its last character ends.
 */
export interface Unit {
  readonly node: SyntaxNode;
  readonly from: number;
  readonly to: number;
  /** The statements themselves: more than one where semicolons join them. */
  readonly statements: readonly SyntaxNode[];
}

/** The statements of a module or of the body of a function or class. */
export function unitsOf(file: PythonFile, block: SyntaxNode): readonly Unit[] {
  return childrenOf(block)
    .filter(({ name }) => isStatement(name))
    .map((node) => ({
      node,
      from: node.from,
      to: node.from + file.text.slice(node.from, node.to).trimEnd().length,
      statements:
        node.name === "StatementGroup" ? childrenOf(node).filter(({ name }) => isStatement(name)) : [node],
    }));
}

const isStatement = (name: string): boolean =>
  /Statement(?:Group)?$|^FunctionDefinition$|^ClassDefinition$|^TypeDefinition$/.test(name);

const OTHER_SCOPES = new Set(["FunctionDefinition", "ClassDefinition", "LambdaExpression"]);

/** Shows `visit` a node and everything below it that runs in the same scope: definitions are shown, what is in them is not. */
export function walkScope(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node);
  if (OTHER_SCOPES.has(node.name)) return;
  for (const child of childrenOf(node)) walkScope(child, visit);
}

/** The function or class below this statement, whether it is decorated or not. */
export function definitionIn(
  { node }: Unit,
  kind: "FunctionDefinition" | "ClassDefinition",
): SyntaxNode | null {
  return node.name === kind ? node : node.name === "DecoratedStatement" ? node.getChild(kind) : null;
}
