import { ts } from "ts-morph";

/** How a file speaks of other modules: `import` and `export`, or `require` and `module.exports`; null where it does neither. */
export function moduleSyntaxOf(root: ts.SourceFile): "esm" | "commonjs" | null {
  if (root.statements.some(isOfModule)) return "esm";
  return root.statements.some((statement) => isRequire(statement) || exportedOf(statement) !== null)
    ? "commonjs"
    : null;
}

function isOfModule(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return true;
  if (ts.isExportAssignment(statement)) return statement.isExportEquals !== true;
  if (ts.isImportEqualsDeclaration(statement)) return ts.isExternalModuleReference(statement.moduleReference);
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** `const x = require("x")`, `const { a } = require("x").b`, `require("x")`, `require("x").config()`. */
export function isRequire(statement: ts.Statement): boolean {
  if (ts.isExpressionStatement(statement)) return isRequired(statement.expression, true);
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.every(
    ({ initializer }) => initializer !== undefined && isRequired(initializer, false),
  );
}

function isRequired(expression: ts.Expression, isForEffect: boolean): boolean {
  if (ts.isPropertyAccessExpression(expression)) return isRequired(expression.expression, isForEffect);
  if (!ts.isCallExpression(expression)) return false;
  const callee = expression.expression;
  if (ts.isIdentifier(callee)) return callee.text === "require";
  return isForEffect && ts.isPropertyAccessExpression(callee) && isRequired(callee.expression, true);
}

/** An assignment to what a CommonJS module exports: the name, "" for all of it, and the value. */
export interface ExportedValue {
  readonly name: string;
  readonly value: ts.Expression;
}

/** `module.exports = app`, `exports.app = app`, `module.exports = exports = app`; null for any other statement. */
export function exportedOf(statement: ts.Statement): ExportedValue | null {
  return ts.isExpressionStatement(statement) ? exportedBy(statement.expression) : null;
}

function exportedBy(expression: ts.Expression): ExportedValue | null {
  if (!ts.isBinaryExpression(expression)) return null;
  if (expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return null;
  const name = /^(?:module\.exports|(?:module\.)?exports\.([\w$]+)|exports)$/.exec(expression.left.getText());
  if (name === null) return exportedBy(expression.right);
  return exportedBy(expression.right) ?? { name: name[1] ?? "", value: expression.right };
}
