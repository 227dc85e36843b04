import { Node, SyntaxKind } from "ts-morph";
import { unwrapped } from "./read-unwrapped.js";

/** The module that `require("x")` or `await import("x")` gives; null for any other expression. */
export function requiredModule(expression: Node | undefined): string | null {
  const call = unwrapped(expression);
  if (!Node.isCallExpression(call)) return null;
  const callee = call.getExpression();
  const isRequire = Node.isIdentifier(callee) && callee.getText() === "require";
  if (!isRequire && !callee.isKind(SyntaxKind.ImportKeyword)) return null;
  const [module] = call.getArguments();
  return Node.isStringLiteral(module) ? module.getLiteralValue() : null;
}
