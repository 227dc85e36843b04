import { Node, type ParameteredNode } from "ts-morph";

/** The function that a piece of code is in: its name, null where it has none that could be called from outside. */
export interface EnclosingFunction {
  readonly node: Node;
  readonly name: string | null;
}

/** The innermost function around a node; null at the top of a file. The name is one at the top of the file, or none. */
export function enclosingFunction(node: Node): EnclosingFunction | null {
  const found = node.getFirstAncestor(
    (ancestor) => isFunction(ancestor) || Node.isClassStaticBlockDeclaration(ancestor),
  );
  return found === undefined ? null : { node: found, name: nameOfFunction(found) };
}

/** Whether a node is a function of any kind; ts-morph's own guard leaves out function expressions. */
export function isFunction(node: Node | undefined): node is Node & ParameteredNode {
  return Node.isFunctionLikeDeclaration(node) || Node.isFunctionExpression(node);
}

/** The name by which a function at the top of a file is known there: of itself, of its variable, of what it is exported as. */
export function nameOfFunction(node: Node): string | null {
  if (Node.isFunctionDeclaration(node))
    return Node.isSourceFile(node.getParent()) ? (node.getName() ?? null) : null;
  if (!Node.isFunctionExpression(node) && !Node.isArrowFunction(node)) return null;
  let holder: Node | undefined = node.getParent();
  while (Node.isCallExpression(holder) || Node.isParenthesizedExpression(holder)) {
    if (Node.isCallExpression(holder) && holder.getExpression() === node) return null;
    holder = holder.getParent();
  }
  if (Node.isVariableDeclaration(holder) && Node.isSourceFile(holder.getVariableStatement()?.getParent()))
    return holder.getName();
  if (Node.isBinaryExpression(holder) && Node.isSourceFile(holder.getParent()?.getParent()))
    return nameOfAssigned(holder.getLeft().getText(), node);
  return null;
}

function nameOfAssigned(target: string, node: Node): string | null {
  const own = Node.isFunctionExpression(node) ? node.getName() : undefined;
  const exported = /^(?:module\.)?exports\.([A-Za-z_$][\w$]*)$/.exec(target)?.[1];
  return own ?? exported ?? null;
}
