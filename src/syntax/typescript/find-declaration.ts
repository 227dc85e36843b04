import { ts } from "ts-morph";
import { bareExpression } from "./find-call-chain.js";
import type { CodeFunction } from "./find-functions.js";
import { findNodes } from "./find-nodes.js";

/** What a name of a file stands for, as far as the file alone says so. */
export type Declaration =
  /** `const a = …`; with `member`, `const { member: a } = …`. */
  | {
      readonly kind: "value";
      readonly expression: ts.Expression;
      readonly type: ts.TypeNode | null;
      readonly member: string | null;
    }
  | { readonly kind: "function"; readonly definition: CodeFunction }
  | { readonly kind: "parameter"; readonly parameter: ts.ParameterDeclaration }
  | { readonly kind: "imported" }
  | { readonly kind: "several" }
  | { readonly kind: "unknown" };

type Named =
  | ts.VariableDeclaration
  | ts.FunctionDeclaration
  | ts.ParameterDeclaration
  | ts.BindingElement
  | ts.ClassDeclaration
  | ts.EnumDeclaration
  | ts.ImportClause
  | ts.ImportSpecifier
  | ts.NamespaceImport
  | ts.ImportEqualsDeclaration;

/**
 * The one thing that has this name where `from` stands, which is the top of the file unless it is said. Two in one function, or at the
 * top, are `several`, in whatever blocks they are.
 */
export function declarationOf(root: ts.SourceFile, name: string, from: ts.Node = root): Declaration {
  const found = findNodes(root, isNamed).filter((node) => isCalled(node, name));
  const seen = seenFrom(found, from);
  const [node, second] = seen.filter((one) => !ts.isFunctionDeclaration(one) || one.body !== undefined);
  if (node === undefined) return { kind: "unknown" };
  return second === undefined ? valueOf(root, node, name) : { kind: "several" };
}

function isNamed(node: ts.Node): node is Named {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isImportClause(node) ||
    ts.isImportSpecifier(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportEqualsDeclaration(node)
  );
}

function isCalled({ name }: Named, wanted: string): boolean {
  return name !== undefined && ts.isIdentifier(name) && name.text === wanted;
}

/** Those of the innermost function around it that declares any, or of the file. */
function seenFrom(found: readonly Named[], from: ts.Node): readonly Named[] {
  const scope = ts.findAncestor(from, ts.isFunctionLike);
  const own = found.filter((node) => ts.findAncestor(node.parent, ts.isFunctionLike) === scope);
  return own.length > 0 || scope === undefined ? own : seenFrom(found, scope.parent);
}

function valueOf(root: ts.SourceFile, node: Named, name: string): Declaration {
  if (ts.isFunctionDeclaration(node)) return { kind: "function", definition: node };
  if (ts.isParameter(node)) return { kind: "parameter", parameter: node };
  if (ts.isVariableDeclaration(node)) return valueOfVariable(root, node, name);
  if (ts.isBindingElement(node)) return valueOfElement(root, node, name);
  return ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)
    ? { kind: "unknown" }
    : { kind: "imported" };
}

function valueOfVariable(
  root: ts.SourceFile,
  { initializer, type }: ts.VariableDeclaration,
  name: string,
): Declaration {
  const isGiven = initializer !== undefined && !isNothing(initializer);
  const [later, another] = assignmentsOf(root, name);
  if (another !== undefined || (isGiven && later !== undefined)) return { kind: "several" };
  const expression = isGiven ? initializer : later?.right;
  if (expression === undefined) return { kind: "unknown" };
  const bare = bareExpression(expression);
  if (ts.isArrowFunction(bare) || ts.isFunctionExpression(bare))
    return { kind: "function", definition: bare };
  return { kind: "value", expression, type: type ?? null, member: null };
}

/** `const { data } = schema.safeParse(process.env)` */
function valueOfElement(
  root: ts.SourceFile,
  { parent, propertyName, dotDotDotToken, initializer }: ts.BindingElement,
  name: string,
): Declaration {
  const declaration = parent.parent;
  const isPlain = ts.isObjectBindingPattern(parent) && initializer === undefined && !dotDotDotToken;
  if (!isPlain || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined)
    return { kind: "unknown" };
  if (assignmentsOf(root, name).length > 0) return { kind: "several" };
  const member = propertyName === undefined ? name : propertyName.getText(root);
  return { kind: "value", expression: declaration.initializer, type: declaration.type ?? null, member };
}

function isNothing(expression: ts.Expression): boolean {
  return /^(?:null|undefined)$/.test(bareExpression(expression).getText());
}

const ASSIGNMENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

function assignmentsOf(root: ts.SourceFile, name: string): readonly ts.BinaryExpression[] {
  return findNodes(root, ts.isBinaryExpression).filter(
    ({ left, operatorToken }) =>
      ASSIGNMENTS.has(operatorToken.kind) && ts.isIdentifier(left) && left.text === name,
  );
}
