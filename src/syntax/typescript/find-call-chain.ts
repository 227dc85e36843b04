import { ts } from "ts-morph";

/** A call of a method: `register` of `app.register(plugin)`. */
export interface MethodCall {
  readonly name: string;
  readonly call: ts.CallExpression;
}

/** `app.register(a).register(b)`: what it starts from, and the methods called on it, in order. */
export interface CallChain {
  readonly root: ts.Expression;
  readonly calls: readonly MethodCall[];
}

/** An expression taken apart into its calls; a plain one is a chain without any. */
export function callChainOf(expression: ts.Expression): CallChain {
  const calls: MethodCall[] = [];
  let node = bareExpression(expression);
  while (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    calls.unshift({ name: node.expression.name.text, call: node });
    node = bareExpression(node.expression.expression);
  }
  return { root: node, calls };
}

/** Whether a call is one of a method on what is known by one of these names: `app.register(…)`, `app.a().register(…)`. */
export function isCallOn(call: ts.CallExpression, names: ReadonlySet<string>): boolean {
  const { root, calls } = callChainOf(call);
  return calls.length > 0 && ts.isIdentifier(root) && names.has(root.text);
}

/** The name of the method that a call is of; "" for a call of anything else. */
export function methodOf(call: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : "";
}

/** An expression without parentheses, `await`, `void`, `as`, `satisfies` and `!` around it. */
export function bareExpression(expression: ts.Expression): ts.Expression {
  let node = expression;
  while (
    ts.isParenthesizedExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isVoidExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node)
  )
    node = node.expression;
  return node;
}
