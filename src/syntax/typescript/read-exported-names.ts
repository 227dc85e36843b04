import { Node, type SourceFile } from "ts-morph";
import { unwrapped } from "./read-unwrapped.js";

/** What a file exports: the name inside the file, and the one outside ("default" where it has none). */
export function exportedNames(file: SourceFile): ReadonlyMap<string, string> {
  return new Map(file.getStatements().flatMap(exportsOf));
}

type Export = readonly [local: string, exported: string];

function exportsOf(statement: Node): readonly Export[] {
  if (Node.isExportDeclaration(statement) && !statement.hasModuleSpecifier())
    return statement
      .getNamedExports()
      .map((named) => [named.getName(), named.getAliasNode()?.getText() ?? named.getName()] as const);
  if (Node.isExportAssignment(statement)) return byDefault(statement.getExpression());
  if (Node.isExpressionStatement(statement)) return assigned(statement.getExpression());
  return declared(statement);
}

function declared(statement: Node): readonly Export[] {
  if (Node.isVariableStatement(statement) && statement.isExported())
    return statement.getDeclarations().map((one) => [one.getName(), one.getName()] as const);
  if (!Node.isFunctionDeclaration(statement) && !Node.isClassDeclaration(statement)) return [];
  const name = statement.getName();
  const isDefault = statement.hasDefaultKeyword();
  return name !== undefined && (isDefault || statement.hasExportKeyword())
    ? [[name, isDefault ? "default" : name]]
    : [];
}

/** `module.exports = app`, `module.exports = { app }`, `exports.app = app`. */
function assigned(expression: Node): readonly Export[] {
  if (!Node.isBinaryExpression(expression) || expression.getOperatorToken().getText() !== "=") return [];
  const target = expression.getLeft().getText();
  const value = unwrapped(expression.getRight());
  if (target === "module.exports")
    return Node.isObjectLiteralExpression(value)
      ? value.getProperties().flatMap(exportOfProperty)
      : byDefault(value);
  const name = /^(?:module\.)?exports\.(\w+)$/.exec(target)?.[1];
  if (name === undefined) return Node.isBinaryExpression(value) ? assigned(value) : [];
  return [[Node.isIdentifier(value) ? value.getText() : name, name]];
}

function exportOfProperty(property: Node): readonly Export[] {
  if (Node.isShorthandPropertyAssignment(property)) return [[property.getName(), property.getName()]];
  if (Node.isMethodDeclaration(property)) return [[property.getName(), property.getName()]];
  if (!Node.isPropertyAssignment(property)) return [];
  const value = unwrapped(property.getInitializer());
  return [[Node.isIdentifier(value) ? value.getText() : property.getName(), property.getName()]];
}

function byDefault(value: Node | undefined): readonly Export[] {
  if (Node.isIdentifier(value)) return [[value.getText(), "default"]];
  if (Node.isCallExpression(value)) return value.getArguments().slice(0, 1).flatMap(byDefault);
  const name = Node.isFunctionExpression(value) ? value.getName() : undefined;
  return name === undefined ? [] : [[name, "default"]];
}
