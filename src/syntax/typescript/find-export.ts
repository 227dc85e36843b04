import { ts } from "ts-morph";
import { bareExpression } from "./find-call-chain.js";
import type { CodeFunction } from "./find-functions.js";
import { exportedOf } from "./find-module-syntax.js";

/** What a file exports under a name: something that it calls by a name of its own, a value, or a function without a name. */
export type Export =
  | { readonly kind: "name"; readonly local: string }
  | { readonly kind: "value"; readonly expression: ts.Expression }
  | { readonly kind: "function"; readonly definition: CodeFunction }
  | { readonly kind: "elsewhere" };

/** What other files have of this one by that name; "default" is what a file exports as a whole. Null where it exports no such name. */
export function exportOf(root: ts.SourceFile, symbol: string): Export | null {
  const found = root.statements.flatMap((statement) => thingOf(statement, symbol) ?? []);
  return found.at(-1) ?? null;
}

/** Every name that `exportOf` knows. */
export function exportedSymbols(root: ts.SourceFile): readonly string[] {
  const names = root.statements.flatMap((statement) => {
    const declared = declaredNames(statement);
    if (declared.length > 0) return isDefault(statement) ? ["default"] : declared;
    if (ts.isExportAssignment(statement)) return ["default"];
    if (ts.isExportDeclaration(statement)) return elementsOf(statement).map(({ name }) => name.text);
    const assigned = exportedOf(statement);
    if (assigned === null) return [];
    return assigned.name === "" ? ["default", ...keysOf(assigned.value)] : [assigned.name];
  });
  return [...new Set(names)];
}

function thingOf(statement: ts.Statement, symbol: string): Export | null {
  const declared = declaredNames(statement);
  if (declared.length > 0) {
    if (!isDefault(statement)) return declared.includes(symbol) ? { kind: "name", local: symbol } : null;
    const [local] = declared;
    return symbol === "default" && local !== undefined ? { kind: "name", local } : null;
  }
  if (ts.isFunctionDeclaration(statement) && isDefault(statement) && symbol === "default")
    return { kind: "function", definition: statement };
  if (ts.isExportAssignment(statement)) return symbol === "default" ? valueThing(statement.expression) : null;
  if (!ts.isExportDeclaration(statement)) return assignedThing(statement, symbol);
  const element = elementsOf(statement).find(({ name }) => name.text === symbol);
  if (element === undefined) return null;
  return statement.moduleSpecifier !== undefined
    ? { kind: "elsewhere" }
    : { kind: "name", local: (element.propertyName ?? element.name).text };
}

/** Names of variables and functions that a statement declares and exports. */
function declaredNames(statement: ts.Statement): readonly string[] {
  if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [statement.name.text];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
}

function namesIn(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}

function isDefault(statement: ts.Statement): boolean {
  return hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
}

function hasModifier(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}

function elementsOf({ exportClause, isTypeOnly }: ts.ExportDeclaration): readonly ts.ExportSpecifier[] {
  if (isTypeOnly || exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
  return exportClause.elements.filter((element) => !element.isTypeOnly);
}

/** `module.exports = { env }`, `exports.env = …` */
function assignedThing(statement: ts.Statement, symbol: string): Export | null {
  const assigned = exportedOf(statement);
  if (assigned === null) return null;
  if (assigned.name !== "") return assigned.name === symbol ? valueThing(assigned.value) : null;
  if (symbol === "default") return valueThing(assigned.value);
  const object = bareExpression(assigned.value);
  if (!ts.isObjectLiteralExpression(object)) return null;
  const property = object.properties.find(({ name }) => name?.getText() === symbol);
  if (property === undefined) return null;
  if (ts.isShorthandPropertyAssignment(property)) return { kind: "name", local: symbol };
  if (ts.isMethodDeclaration(property)) return { kind: "function", definition: property };
  return ts.isPropertyAssignment(property) ? valueThing(property.initializer) : null;
}

function keysOf(value: ts.Expression): readonly string[] {
  const object = bareExpression(value);
  if (!ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap(({ name }) =>
    name !== undefined && ts.isIdentifier(name) ? [name.text] : [],
  );
}

function valueThing(expression: ts.Expression): Export {
  if (ts.isIdentifier(expression)) return { kind: "name", local: expression.text };
  const bare = bareExpression(expression);
  return ts.isArrowFunction(bare) || ts.isFunctionExpression(bare)
    ? { kind: "function", definition: bare }
    : { kind: "value", expression };
}
