import { ts } from "ts-morph";
import { bareExpression } from "./find-call-chain.js";
import { exportedOf } from "./find-module-syntax.js";

/** A function with its code. */
export type CodeFunction =
  ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration;

/**
 * The functions at the top of a file that are known by a name: their own, their variable's, the one they are exported by. "default"
 * and "module.exports" are what a file gives as a whole. A function handed to another counts as what comes back: `fp(async …)`.
 */
export function functionsNamed(root: ts.SourceFile, name: string): readonly CodeFunction[] {
  const isWhole = name === "default" || name === "module.exports";
  const found = root.statements.flatMap((statement) => [
    ...declaredBy(statement, isWhole ? "" : name),
    ...exportedBy(root, statement, isWhole ? "" : name),
  ]);
  return [...new Set(found)];
}

function declaredBy(statement: ts.Statement, name: string): readonly CodeFunction[] {
  if (ts.isFunctionDeclaration(statement)) {
    if (statement.body === undefined) return [];
    const isDefault = (ts.getModifiers(statement) ?? []).some(
      ({ kind }) => kind === ts.SyntaxKind.DefaultKeyword,
    );
    return (name === "" ? isDefault : statement.name?.text === name) ? [statement] : [];
  }
  if (!ts.isVariableStatement(statement) || name === "") return [];
  return statement.declarationList.declarations.flatMap((declaration) =>
    ts.isIdentifier(declaration.name) &&
    declaration.name.text === name &&
    declaration.initializer !== undefined
      ? functionsIn(declaration.initializer)
      : [],
  );
}

function exportedBy(root: ts.SourceFile, statement: ts.Statement, name: string): readonly CodeFunction[] {
  const exported = ts.isExportAssignment(statement)
    ? { name: "", value: statement.expression }
    : exportedOf(statement);
  if (exported === null) return [];
  const whole = exported.name === "" ? bareExpression(exported.value) : null;
  if (name !== "" && whole !== null && ts.isObjectLiteralExpression(whole)) return methodsNamed(whole, name);
  const found = functionsIn(exported.value);
  if (exported.name !== name) return found.filter((one) => one.name?.getText(root) === name);
  const held = heldName(exported.value);
  return found.length > 0 || held === null ? found : root.statements.flatMap((one) => declaredBy(one, held));
}

function methodsNamed(object: ts.ObjectLiteralExpression, name: string): readonly CodeFunction[] {
  return object.properties.flatMap((property) => {
    if (property.name?.getText() !== name) return [];
    if (ts.isMethodDeclaration(property)) return [property];
    return ts.isPropertyAssignment(property) ? functionsIn(property.initializer) : [];
  });
}

/** A function, or the one that is given to a call, `fp(async () => {})`. */
function functionsIn(expression: ts.Expression): readonly CodeFunction[] {
  const value = bareExpression(expression);
  if (ts.isFunctionExpression(value) || ts.isArrowFunction(value)) return [value];
  return ts.isCallExpression(value) ? value.arguments.slice(0, 1).flatMap(functionsIn) : [];
}

/** The name whose value is exported: `export default fp(plugin)`. */
function heldName(expression: ts.Expression): string | null {
  const value = bareExpression(expression);
  if (ts.isIdentifier(value)) return value.text;
  const [first] = ts.isCallExpression(value) ? value.arguments : [];
  return first === undefined ? null : heldName(first);
}
