import { Node, SyntaxKind, type SourceFile } from "ts-morph";
import { requiredModule } from "./read-required-module.js";
import { unwrapped } from "./read-unwrapped.js";

/** A name that a file has of another module. Types are left out. */
export interface ImportedName {
  /** What it is called in this file. */
  readonly local: string;
  /** What it is called there; "default"; "*" for the module itself, which is what `require` gives too. */
  readonly name: string;
  readonly from: string;
}

/** Every name that a file has of other modules: `import`, `import x = require()`, `const x = require()`, `await import()`. */
export function importedNames(file: SourceFile): readonly ImportedName[] {
  return file
    .getStatements()
    .flatMap((statement) => [...namesOfImport(statement), ...namesOfVariables(statement)]);
}

function namesOfImport(statement: Node): readonly ImportedName[] {
  if (Node.isImportEqualsDeclaration(statement)) {
    const reference = statement.getModuleReference();
    const module = Node.isExternalModuleReference(reference) ? reference.getExpression() : undefined;
    return Node.isStringLiteral(module)
      ? [{ local: statement.getName(), name: "*", from: module.getLiteralValue() }]
      : [];
  }
  if (!Node.isImportDeclaration(statement) || statement.isTypeOnly()) return [];
  const from = statement.getModuleSpecifierValue();
  const byDefault = statement.getDefaultImport()?.getText();
  const all = statement.getNamespaceImport()?.getText();
  return [
    ...(byDefault === undefined ? [] : [{ local: byDefault, name: "default", from }]),
    ...(all === undefined ? [] : [{ local: all, name: "*", from }]),
    ...statement
      .getNamedImports()
      .filter((named) => !named.isTypeOnly())
      .map((named) => ({
        local: named.getAliasNode()?.getText() ?? named.getName(),
        name: named.getName(),
        from,
      })),
  ];
}

function namesOfVariables(statement: Node): readonly ImportedName[] {
  if (!Node.isVariableStatement(statement)) return [];
  return statement.getDeclarations().flatMap((declaration) => {
    const value = unwrapped(declaration.getInitializer());
    const member = Node.isPropertyAccessExpression(value) ? value.getName() : null;
    const from = requiredModule(Node.isPropertyAccessExpression(value) ? value.getExpression() : value);
    return from === null ? [] : boundNames(declaration.getNameNode(), { from, member });
  });
}

function boundNames(
  name: Node,
  { from, member }: { from: string; member: string | null },
): readonly ImportedName[] {
  if (Node.isIdentifier(name)) return [{ local: name.getText(), name: member ?? "*", from }];
  if (!Node.isObjectBindingPattern(name)) return [];
  return name
    .getElements()
    .filter((element) => element.getNameNode().isKind(SyntaxKind.Identifier))
    .map((element) => ({
      local: element.getName(),
      name: element.getPropertyNameNode()?.getText() ?? element.getName(),
      from,
    }));
}
