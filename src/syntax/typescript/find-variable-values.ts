import { ts } from "ts-morph";
import { callChainOf } from "./find-call-chain.js";
import { findNodes } from "./find-nodes.js";

/** A variable of a piece of code. */
export interface VariableValues {
  readonly isDeclared: boolean;
  /** The statements that give it a value; those that only change it, `app = app.register(a)`, are none of them. */
  readonly made: readonly ts.Statement[];
}

const ASSIGNMENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

/** What gives a variable its value, in the parts of `root` that are entered. */
export function valuesOf(
  root: ts.Node,
  name: string,
  isEntered?: (node: ts.Node) => boolean,
): VariableValues {
  const declared = findNodes(root, ts.isVariableDeclaration, isEntered).filter((one) =>
    binds(one.name, name),
  );
  const given = declared.filter(({ initializer }) => initializer !== undefined);
  const assigned = findNodes(root, ts.isBinaryExpression, isEntered).filter(
    ({ left, operatorToken, right }) =>
      ts.isIdentifier(left) &&
      left.text === name &&
      ASSIGNMENTS.has(operatorToken.kind) &&
      !isNamed(callChainOf(right).root, name),
  );
  return {
    isDeclared: declared.length > 0,
    made: [...given, ...assigned].flatMap(
      (node) => ts.findAncestor<ts.Statement>(node, ts.isStatement) ?? [],
    ),
  };
}

function binds(binding: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(binding)) return binding.text === name;
  return binding.elements.some((element) => !ts.isOmittedExpression(element) && binds(element.name, name));
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
