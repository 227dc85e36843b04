import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "./read-expressions.js";

/** A statement that runs when its block does, and whether it may also not run: it stands in an `if`, a `try`, a loop. */
export interface PythonStatement {
  readonly node: SyntaxNode;
  readonly isConditional: boolean;
}

const BLOCKS: ReadonlySet<string> = new Set([
  "IfStatement",
  "TryStatement",
  "WhileStatement",
  "ForStatement",
  "MatchStatement",
]);
const TRANSPARENT: ReadonlySet<string> = new Set([
  "WithStatement",
  "StatementGroup",
  "MatchBody",
  "MatchClause",
]);

/** The statements of a block or a whole file: those of functions and classes within are not looked at. */
export function statementsOf(block: SyntaxNode, isConditional = false): readonly PythonStatement[] {
  return childrenOf(block).flatMap((node) => {
    if (BLOCKS.has(node.name)) return inner(node, true);
    if (TRANSPARENT.has(node.name)) return inner(node, isConditional);
    return [{ node, isConditional }];
  });
}

function inner(node: SyntaxNode, isConditional: boolean): readonly PythonStatement[] {
  if (node.name === "StatementGroup") return statementsOf(node, isConditional);
  return childrenOf(node)
    .filter(({ name }) => name === "Body" || TRANSPARENT.has(name))
    .flatMap((body) => statementsOf(body, isConditional));
}
