import { Node } from "ts-morph";

/** What an expression is, without parentheses, `await`, `as`, `satisfies` and `!` around it. */
export function unwrapped(node: Node | undefined): Node | undefined {
  let bare = node;
  while (isWrapper(bare)) bare = bare.getExpression();
  return bare;
}

/** Whether a node only stands around another that it gives the value of. */
export function isWrapper(node: Node | undefined): node is Wrapper {
  return (
    Node.isParenthesizedExpression(node) ||
    Node.isAwaitExpression(node) ||
    Node.isAsExpression(node) ||
    Node.isSatisfiesExpression(node) ||
    Node.isNonNullExpression(node) ||
    Node.isTypeAssertion(node)
  );
}

type Wrapper = Node & { getExpression: () => Node };
