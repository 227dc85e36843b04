import { Node } from "ts-morph";
import { isWrapper } from "./read-unwrapped.js";

/** What a value is kept as: a name, what a function returns, or something that has no name here. */
export type Holder =
  | { readonly kind: "name"; readonly name: string; readonly node: Node }
  | { readonly kind: "returned"; readonly node: Node }
  | { readonly kind: "other"; readonly node: Node };

/**
 * Where the value of an expression goes: `const app = Fastify().withTypeProvider()` holds it as `app`. Calls of methods on the way
 * are taken to give the thing itself, as the chains of Fastify do.
 */
export function holderOf(expression: Node): Holder {
  let node = expression;
  for (
    let parent = node.getParent();
    parent !== undefined && passesOn(parent, node);
    parent = node.getParent()
  )
    node = parent;
  const parent = node.getParentOrThrow();
  if (Node.isVariableDeclaration(parent)) return named(parent.getNameNode(), parent);
  if (Node.isReturnStatement(parent)) return { kind: "returned", node: parent };
  if (Node.isArrowFunction(parent)) return { kind: "returned", node };
  if (Node.isBinaryExpression(parent) && parent.getOperatorToken().getText().endsWith("="))
    return named(parent.getLeft(), parent);
  return { kind: "other", node };
}

/** Whether the value of `node` becomes that of its parent. */
function passesOn(parent: Node, node: Node): boolean {
  if (isWrapper(parent)) return true;
  if (Node.isConditionalExpression(parent)) return parent.getCondition() !== node;
  if (Node.isPropertyAccessExpression(parent)) return Node.isCallExpression(parent.getParent());
  if (Node.isCallExpression(parent)) return parent.getExpression() === node;
  return Node.isBinaryExpression(parent) && ["??", "||"].includes(parent.getOperatorToken().getText());
}

function named(name: Node, node: Node): Holder {
  return Node.isIdentifier(name) ? { kind: "name", name: name.getText(), node } : { kind: "other", node };
}
