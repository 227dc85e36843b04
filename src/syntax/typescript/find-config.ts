import { ts } from "ts-morph";
import { bareExpression } from "./find-call-chain.js";
import { exportedOf } from "./find-module-syntax.js";

/** The object that a configuration file exports: itself, by a variable, or given to a function, `defineConfig({})`. */
export function findConfig(root: ts.SourceFile): ts.ObjectLiteralExpression | null {
  const exported = root.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return [statement.expression];
    const value = exportedOf(statement);
    return value?.name === "" || value?.name === "default" ? [value.value] : [];
  });
  const [value] = exported;
  return value === undefined || exported.length > 1 ? null : objectIn(root, value);
}

function objectIn(root: ts.SourceFile, expression: ts.Expression): ts.ObjectLiteralExpression | null {
  const value = bareExpression(expression);
  if (ts.isObjectLiteralExpression(value)) return value;
  if (ts.isCallExpression(value)) {
    const [first] = value.arguments;
    return first === undefined ? null : objectIn(root, first);
  }
  const named = ts.isIdentifier(value) ? valueOfName(root, value.text) : null;
  return named === null || ts.isIdentifier(named) ? null : objectIn(root, named);
}

/** What a name at the top of a file is given, once and for all; null where that is not known. */
export function valueOfName(root: ts.SourceFile, name: string): ts.Expression | null {
  const values = root.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0
      ? statement.declarationList.declarations.flatMap((one) =>
          ts.isIdentifier(one.name) && one.name.text === name && one.initializer !== undefined
            ? [bareExpression(one.initializer)]
            : [],
        )
      : [],
  );
  return values[0] ?? null;
}
