import { ts } from "ts-morph";
import { bareExpression } from "./find-call-chain.js";
import { declarationOf } from "./find-declaration.js";

/** What parameters of functions are given, as far as the calls that lead to them say so. */
export type Given = ReadonlyMap<ts.ParameterDeclaration, ts.Expression>;

/** Whether an expression is the environment of the process, whole: `process.env`, `{ ...process.env }`, a name for one of these. */
export function isEnvironment(root: ts.SourceFile, expression: ts.Expression, given: Given): boolean {
  const value = bareExpression(expression);
  if (/^(?:globalThis\.|global\.)?process\s*\.\s*env$/.test(value.getText(root))) return true;
  if (ts.isObjectLiteralExpression(value)) {
    const [spread, second] = value.properties;
    const isAlone = spread !== undefined && second === undefined && ts.isSpreadAssignment(spread);
    return isAlone && isEnvironment(root, spread.expression, given);
  }
  if (!ts.isIdentifier(value)) return false;
  const declared = declarationOf(root, value.text, value);
  if (declared.kind === "imported") return isImportedEnvironment(root, value.text);
  if (declared.kind === "value")
    return declared.member === null
      ? declared.expression !== value && isEnvironment(root, declared.expression, given)
      : declared.member === "env" && bareExpression(declared.expression).getText(root) === "process";
  if (declared.kind !== "parameter") return false;
  const { parameter } = declared;
  const source = given.get(parameter) ?? parameter.initializer;
  return source !== undefined && source !== value && isEnvironment(root, source, new Map());
}

/** `import { env } from "node:process"` */
function isImportedEnvironment(root: ts.SourceFile, local: string): boolean {
  return root.statements.some((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return false;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) return false;
    const isProcess = /^(?:node:)?process$/.test(statement.moduleSpecifier.text);
    return (
      isProcess &&
      bindings.elements.some(
        ({ name, propertyName }) => name.text === local && (propertyName ?? name).text === "env",
      )
    );
  });
}
